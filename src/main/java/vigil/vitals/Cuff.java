package vigil.vitals;

/** How a blood pressure was taken. Each part may be not said. */
public record Cuff(Arm arm, Position position, Size size, Method method) {

    /** Nothing was said about the cuff. */
    public static final Cuff NOT_SAID =
            new Cuff(Arm.NOT_SAID, Position.NOT_SAID, Size.NOT_SAID, Method.NOT_SAID);

    /** The limb that wore the cuff. */
    public enum Arm {
        NOT_SAID,
        LEFT,
        RIGHT,
        LEG
    }

    /** How the patient lay or sat. */
    public enum Position {
        NOT_SAID,
        SITTING,
        RECLINING,
        LYING,
        STANDING
    }

    /** The size of the cuff. */
    public enum Size {
        NOT_SAID,
        SMALL,
        ADULT,
        LARGE,
        THIGH
    }

    /** How the pressure was read. */
    public enum Method {
        NOT_SAID,
        AUTOMATIC,
        MANUAL,
        PALPATED
    }
}
