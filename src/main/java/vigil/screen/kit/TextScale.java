package vigil.screen.kit;

/** How large everything is, from one root font size (rule A6). */
public enum TextScale {
    /** 100 %. */
    NORMAL(100),
    /** 125 %. */
    LARGE(125),
    /** 150 %. */
    LARGER(150),
    /** 200 %. */
    LARGEST(200);

    private static final double ROOT_PX = 15;

    private final int percent;

    TextScale(int percent) {
        this.percent = percent;
    }

    /** The root font size in px; every other length is in em of it. */
    public double rootPx() {
        return ROOT_PX * percent / 100;
    }
}
