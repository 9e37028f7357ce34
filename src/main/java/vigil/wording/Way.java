package vigil.wording;

/** Which way a sign is read. */
enum Way {
    /** Also the digits of Europe. */
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    /** With what stands beside it, and never parted from it: an accent, a percent, a minus. */
    ALONG,
    EITHER;

    static Way of(int sign) {
        return switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT, Character.DIRECTIONALITY_EUROPEAN_NUMBER ->
                    LEFT_TO_RIGHT;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    RIGHT_TO_LEFT;
            case Character.DIRECTIONALITY_NONSPACING_MARK,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR ->
                    ALONG;
            default -> EITHER;
        };
    }

    /** The way of the first letter. */
    static Way first(String words) {
        return words.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Way::of)
                .filter(way -> way == LEFT_TO_RIGHT || way == RIGHT_TO_LEFT)
                .findFirst()
                .orElse(LEFT_TO_RIGHT);
    }
}
