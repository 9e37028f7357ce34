package vigil.export.pdf;

/**
 * Where a page may be printed on, in points. A page is as wide as A4 and its content stands so that
 * it is whole on A4 and on Letter, whether the shorter paper is laid on in the middle or at the
 * top.
 */
record Margins(
        float pageWidth, float pageHeight, float left, float right, float top, float bottom) {

    /** An upright page. */
    static final Margins UPRIGHT = new Margins(595, 842, 40, 40, 40, 62);

    /** How wide the content is. */
    float width() {
        return pageWidth - left - right;
    }
}
