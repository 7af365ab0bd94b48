import ComparisonModel

/// What findings and treatments are called in records.
extension ClinicalWords {
  static let findings = WordTable(
    Finding.self,
    others: [
      ("annular fissure", .annularTear), ("annular tears", .annularTear),
      ("high intensity zone", .annularTear),
      ("hiz", .annularTear), ("idd", .internalDisruption), ("internal disruption", .internalDisruption),
      ("internal disk disruption", .internalDisruption), ("ddd", .degeneration),
      ("degeneration", .degeneration), ("degenerative disc disease", .degeneration),
      ("degenerative disk disease", .degeneration), ("disk degeneration", .degeneration),
      ("disc desiccation", .degeneration), ("bulge", .bulge), ("bulging disc", .bulge),
      ("disk bulge", .bulge),
      ("disc protrusion", .containedHerniation), ("protrusion", .containedHerniation),
      ("contained disc herniation", .containedHerniation), ("extrusion", .extrudedHerniation),
      ("disc extrusion", .extrudedHerniation), ("sequestration", .extrudedHerniation),
      ("sequestered disc", .extrudedHerniation), ("extruded disc", .extrudedHerniation),
      ("facet arthritis", .facetArthropathy), ("facet arthrosis", .facetArthropathy),
      ("facet hypertrophy", .facetArthropathy), ("facet joint arthropathy", .facetArthropathy),
      ("spinal stenosis", .stenosis), ("central stenosis", .stenosis), ("foraminal stenosis", .stenosis),
      ("severe spinal stenosis", .severeStenosis), ("severe central stenosis", .severeStenosis),
      ("unstable", .instability), ("segmental instability", .instability), ("slip", .spondylolisthesis),
      ("anterolisthesis", .spondylolisthesis), ("spondylolysthesis", .spondylolisthesis),
      ("compression fracture", .fracture), ("vertebral fracture", .fracture),
    ])

  static let treatments = WordTable(
    TriedTreatment.Kind.self,
    others: [
      ("pt", .physicalTherapy), ("physio", .physicalTherapy), ("physiotherapy", .physicalTherapy),
      ("physical therapist", .physicalTherapy), ("exercise", .homeExercise), ("exercises", .homeExercise),
      ("home exercises", .homeExercise), ("home exercise program", .homeExercise), ("hep", .homeExercise),
      ("core strengthening", .homeExercise), ("medicine", .medicines), ("medication", .medicines),
      ("medications", .medicines), ("pain medicine", .medicines), ("nsaid", .medicines),
      ("nsaids", .medicines),
      ("ibuprofen", .medicines), ("naproxen", .medicines), ("acetaminophen", .medicines),
      ("paracetamol", .medicines), ("tylenol", .medicines), ("gabapentin", .medicines),
      ("pregabalin", .medicines), ("duloxetine", .medicines), ("muscle relaxant", .medicines),
      ("muscle relaxants", .medicines), ("opioid", .medicines), ("opioids", .medicines),
      ("chiropractic", .manualTherapy), ("chiropractor", .manualTherapy), ("massage", .manualTherapy),
      ("manipulation", .manualTherapy), ("osteopathy", .manualTherapy), ("dry needling", .acupuncture),
      ("cbt", .copingSkills), ("cognitive behavioral therapy", .copingSkills), ("mindfulness", .copingSkills),
      ("pain program", .copingSkills), ("coping", .copingSkills), ("esi", .epiduralSteroid),
      ("epidural", .epiduralSteroid), ("epidural injection", .epiduralSteroid),
      ("epidural steroid injection", .epiduralSteroid), ("epidural steroids", .epiduralSteroid),
      ("tfesi", .epiduralSteroid), ("transforaminal epidural", .epiduralSteroid),
      ("facet injections", .facetInjection), ("facet joint injection", .facetInjection),
      ("facet block", .facetInjection), ("nerve root block", .nerveBlock), ("snrb", .nerveBlock),
      ("selective nerve root block", .nerveBlock), ("medial branch block", .nerveBlock), ("mbb", .nerveBlock),
      ("rfa", .radiofrequency), ("radiofrequency ablation", .radiofrequency), ("rhizotomy", .radiofrequency),
      ("nerve ablation", .radiofrequency), ("platelet-rich plasma", .prp), ("platelet rich plasma", .prp),
      ("prp injection", .prp), ("fibrin injection", .fibrin), ("fibrin sealant", .fibrin),
    ])
}
