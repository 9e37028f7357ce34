package vigil.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the scores of a chart stand: each at its own time and at no other. Where there is no room
 * to write one, it stands as a dot.
 *
 * @param rows the scores of each row, as they follow each other
 */
record ScorePlaces(List<List<Place>> rows) {
    static final double TEXT = 0.98;
    private static final double ROOM = 0.3;

    /**
     * One score.
     *
     * @param x the middle of it
     * @param dot whether there is no room to write it
     */
    record Place(double x, String score, boolean dot) {}

    ScorePlaces {
        rows = List.copyOf(rows);
    }

    static ScorePlaces of(Pen pen, ChartContent content, TimeAxis time) {
        return new ScorePlaces(
                content.scores().stream().map(row -> places(pen, row, time)).toList());
    }

    private static List<Place> places(Pen pen, ChartContent.ScoreRow row, TimeAxis time) {
        List<Place> places = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (ChartContent.Point point : row.points()) {
            if (time.shows(point.at())) {
                String score = whole(point.value());
                double half = pen.width(score, TEXT) / 2;
                double x = time.x(point.at());
                boolean dot = x - half < free;
                places.add(new Place(x, score, dot));
                free = dot ? free : x + half + pen.size() * ROOM;
            }
        }
        return List.copyOf(places);
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value)).replace('-', '\u2212');
    }

    /** Whether an upright line at a place would run through the signs of a score. */
    boolean writtenAt(Pen pen, double x) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(place -> !place.dot())
                .anyMatch(
                        place ->
                                Math.abs(place.x() - x)
                                        < pen.width(place.score(), TEXT) / 2 + pen.size() * 0.1);
    }

    /** Whether any stands as a dot. */
    boolean anyDot() {
        return rows.stream().flatMap(List::stream).anyMatch(Place::dot);
    }
}
