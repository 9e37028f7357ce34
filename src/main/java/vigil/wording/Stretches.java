package vigil.wording;

/**
 * Stretches of words that go the other way than the words around them.
 *
 * @param words all of them
 * @param base the way they go as a whole
 */
record Stretches(String words, Way base) {

    /** The words with signs around each such stretch. */
    String kept(String before, String behind) {
        StringBuilder kept = new StringBuilder(words.length() + 8);
        int written = 0;
        int from = -1;
        int until = -1;
        for (int at = 0; at < words.length(); at = after(at)) {
            Way way = Way.of(words.codePointAt(at));
            if (way == base && from >= 0) {
                kept.append(words, written, from).append(before);
                kept.append(words, from, until).append(behind);
                written = until;
                from = -1;
            } else if (goesOn(way, at == until)) {
                from = from < 0 ? along(at, written) : from;
                until = after(at);
            }
        }
        if (from >= 0) {
            kept.append(words, written, from).append(before);
            kept.append(words, from, until).append(behind);
            written = until;
        }
        return kept.append(words, written, words.length()).toString();
    }

    private boolean goesOn(Way way, boolean touches) {
        return switch (way) {
            case LEFT_TO_RIGHT, RIGHT_TO_LEFT -> way != base;
            case ALONG -> touches;
            case EITHER -> false;
        };
    }

    private int after(int at) {
        return at + Character.charCount(words.codePointAt(at));
    }

    /** Where a stretch begins: with a sign right before it that goes along, as a minus. */
    private int along(int at, int least) {
        int before = at > least ? words.codePointBefore(at) : ' ';
        return Way.of(before) == Way.ALONG ? at - Character.charCount(before) : at;
    }
}
