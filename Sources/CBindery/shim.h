#include <lcms2.h>
#include <libdeflate.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
