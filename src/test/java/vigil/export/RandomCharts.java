package vigil.export;

import java.util.Optional;
import java.util.Random;
import vigil.assets.ProtocolLibrary;
import vigil.effects.Grade;
import vigil.session.EntryId;
import vigil.session.SampleChart;
import vigil.vitals.MissingReason;

/** Sessions in which anything happens in any order, with corrections. */
public final class RandomCharts {
    private RandomCharts() {}

    /** The same for the same seed. */
    public static SampleChart of(int seed) {
        Random random = new Random(seed);
        SampleChart chart =
                random.nextInt(4) == 0
                        ? SampleChart.spray()
                        : SampleChart.ready(
                                ProtocolLibrary.shipped().protocols().get(seed % 8),
                                "r" + seed,
                                SampleChart.START,
                                SampleChart.ZONE);
        int minute = 0;
        for (int step = 0; step < 25; step++) {
            minute += random.nextInt(6);
            step(chart, random, minute);
        }
        return chart;
    }

    private static void step(SampleChart chart, Random random, int minute) {
        switch (random.nextInt(14)) {
            case 0 -> chart.start(minute);
            case 1 -> chart.pause(minute);
            case 2 -> chart.resume(minute);
            case 3 -> chart.rate(minute, random.nextInt(100) + ".50");
            case 4 -> chart.effect(minute, random.nextBoolean() ? "NAUSEA" : "TEXT", Grade.SEVERE);
            case 5 -> chart.rescue(minute, "ondansetron", Optional.of(chart.last()));
            case 6 -> chart.note(minute, "\u0000 \u2028 \"quoted\" \\ \ud83d\ude00 \t end");
            case 7 -> chart.wasted(minute, "1.5");
            case 8 -> chart.missed(minute, "first-15/1", MissingReason.OUT_OF_ROOM);
            case 9 -> chart.strike(minute, chart.last());
            case 10 -> chart.eyesOn(minute, 97, 12, 4);
            case 11 -> amended(chart, random, minute);
            case 12 -> chart.stop(minute);
            default -> chart.recorded(minute + random.nextInt(30)).vitals(minute);
        }
    }

    private static void amended(SampleChart chart, Random random, int minute) {
        EntryId set = chart.vitals(minute).last();
        if (random.nextBoolean()) {
            chart.amendTime(minute, set, minute - 3);
        } else {
            chart.amend(minute, set, chart.vitals(minute).facts().getLast().event());
        }
    }
}
