package vigil.session;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vigil.quantity.Moment;

/**
 * Where entries stand in the order of a session, by the clock that goes on. A time that was typed
 * says the minute and no seconds; an act of dosing has seconds when its button was pressed. Whoever
 * types the minute of an act that is on the record already does not mean "before it", so such an
 * entry stands with the latest act of dosing of its minute that was recorded before it. Where the
 * clock was set back in the session, what was recorded before stands that much earlier. What was
 * typed stays as it is.
 */
final class Places {
    private final ClockSettings settings;
    private final ZoneId zone;
    private final long last;
    private final List<Moment> flow = new ArrayList<>();

    private Places(List<Entry> recorded, ZoneId zone) {
        this.settings = ClockSettings.in(recorded);
        this.zone = zone;
        this.last = recorded.getLast().first().revision();
    }

    /** The same entries, in the order of recording, each where it stands. */
    static List<Entry> of(List<Entry> recorded, ZoneId zone) {
        Places places = new Places(recorded, zone);
        List<Entry> placed = new ArrayList<>(recorded.size());
        long before = 0;
        for (Entry entry : recorded) {
            long revision = entry.first().revision();
            places.goOn(before, revision);
            before = revision;
            placed.add(places.place(entry));
        }
        return List.copyOf(placed);
    }

    /** Acts that lie before a clock that was set back are compared by the clock as it was set. */
    private void goOn(long before, long revision) {
        Duration back = settings.between(before, revision);
        if (back.isPositive()) {
            flow.replaceAll(act -> earlier(act, back));
        }
    }

    private Entry place(Entry entry) {
        Moment place = withItsMinute(entry.at());
        if (!entry.struckOut() && entry.now() instanceof DosingEvent act && act.flows()) {
            flow.add(place);
        }
        Duration back = settings.between(entry.first().revision(), last);
        return entry.placed(earlier(place, back), earlier(entry.at(), back));
    }

    private Moment withItsMinute(Moment said) {
        Moment latest = said;
        for (Moment act : flow) {
            if (act.isAfter(latest) && !said.certainlyBefore(act)) {
                latest = act;
            }
        }
        return latest;
    }

    private Moment earlier(Moment moment, Duration by) {
        return by.isZero() ? moment : Moment.of(moment.instant().minus(by), zone);
    }
}
