#include <lcms2.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
