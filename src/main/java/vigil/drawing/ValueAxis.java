package vigil.drawing;

/** Values from bottom to top, linear, in a range that is chosen and not fitted (rule C4). */
record ValueAxis(double low, double high, double top, double bottom) {

    double y(double value) {
        return bottom - (bottom - top) * (value - low) / (high - low);
    }

    boolean shows(double value) {
        return value >= low && value <= high;
    }
}
