package vigil.screen.kit;

import javafx.scene.layout.Region;

/**
 * What lies under a card: an edge above and one below with round corners, and between them by far
 * the largest piece without. Without a graphics processor the toolkit draws whatever has round
 * corners, or two colours, as a stretched picture, point by point; a plain rectangle it fills.
 */
final class CardGround extends Region {
    private static final double ROUND = 10;
    private static final double LINE = 1;

    private final Region above = Style.on(new Region(), Style.CARD_ABOVE);
    private final Region left = Style.on(new Region(), Style.CARD_RIM);
    private final Region middle = Style.on(new Region(), Style.CARD_MIDDLE);
    private final Region right = Style.on(new Region(), Style.CARD_RIM);
    private final Region below = Style.on(new Region(), Style.CARD_BELOW);

    CardGround() {
        Style.on(this, Style.CARD_GROUND);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(above, left, middle, right, below);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        // On whole points of the screen: where a unit is none, an edge between two pieces would be
        // seen through.
        double line = snapPositionX(LINE);
        double round = snapPositionY(Math.min(ROUND, Math.floor(getHeight() / 2)));
        double between = getHeight() - 2 * round;
        above.resizeRelocate(0, 0, width, round);
        left.resizeRelocate(0, round, line, between);
        right.resizeRelocate(width - line, round, line, between);
        middle.resizeRelocate(line, round, Math.max(0, width - 2 * line), between);
        below.resizeRelocate(0, round + between, width, round);
    }
}
