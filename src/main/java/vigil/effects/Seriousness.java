package vigil.effects;

/** Why a side effect is serious in the sense of 21 CFR 312.32, apart from its severity. */
public enum Seriousness {
    DEATH,
    LIFE_THREATENING,
    HOSPITAL_ADMISSION,
    LASTING_DISABILITY,
    CONGENITAL_ANOMALY,
    IMPORTANT_MEDICAL_EVENT
}
