package vigil.vitals;

/**
 * What was so around a reading and is chosen beside the fields, not typed into them: it changes
 * what the numbers mean.
 */
public record Circumstances(Cuff cuff, OxygenSupply oxygen) {}
