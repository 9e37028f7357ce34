package vigil.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vigil.effects.Grade;
import vigil.session.LeavingEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Witness;

/** Sessions of an invented room over some weeks, in which anything happens; by a seed. */
final class SomeRoom {
    private final Random random;
    private final List<SampleChart> sessions = new ArrayList<>();

    private SomeRoom(long seed) {
        this.random = new Random(seed);
    }

    /** So many sessions, the last of them at minute 0 of the sample charts, in any order. */
    static List<SampleChart> of(long seed, int many) {
        SomeRoom room = new SomeRoom(seed);
        int hours = 0;
        for (int at = 0; at < many; at++) {
            room.sessions.add(room.session(seed + "-" + at, hours));
            hours += 3 + room.random.nextInt(60);
        }
        Collections.shuffle(room.sessions, room.random);
        return room.sessions;
    }

    private SampleChart session(String seed, int hoursAgo) {
        SampleChart script =
                SampleChart.ready(
                        random.nextInt(4) == 0 ? SampleProtocol.spray() : SampleProtocol.infusion(),
                        seed,
                        SampleChart.START.minus(Duration.ofHours(hoursAgo)),
                        SampleChart.ZONE);
        if (random.nextInt(8) == 0) {
            return script.add(-2, new LeavingEvent.TreatmentNotGiven("no escort"));
        }
        script.vitals(-8).start(0);
        int minute = 0;
        while (minute < 40) {
            minute += 1 + random.nextInt(8);
            step(script, minute);
        }
        script.stop(minute + 1).vitals(minute + 2);
        if (random.nextBoolean()) {
            script.wasted(minute + 3, "15", witness());
        }
        return random.nextInt(5) == 0
                ? script
                : script.vitals(minute + 58).fit(minute + 60).leaves(minute + 61);
    }

    private Witness witness() {
        return random.nextBoolean() ? new Witness.Missing() : new Witness.Seen(SampleChart.SECOND);
    }

    private void step(SampleChart script, int minute) {
        switch (random.nextInt(9)) {
            case 0 -> script.vitals(minute, "172/104", 80, 97, 14, 4, random.nextInt(11));
            case 1 -> script.vitals(minute, "128/78", 64, 86 + random.nextInt(14), 12, 4, 3);
            case 2 -> script.eyesOn(minute, 96, 13, 4);
            case 3 -> script.effect(minute, "NAU", List.of(Grade.values()).get(random.nextInt(4)));
            case 4 -> script.rescue(minute, "ondansetron", Optional.empty());
            case 5 -> script.vitals(minute).strike(minute, script.last());
            case 6 -> script.recorded(minute + random.nextInt(30)).vitals(minute);
            case 7 -> script.rate(minute, (20 + random.nextInt(40)) + ".5");
            default -> script.vitals(minute);
        }
    }
}
