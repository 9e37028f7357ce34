package vigil.screen.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.quantity.Moment;
import vigil.review.ReviewList;
import vigil.review.SessionBrief;
import vigil.review.Standout;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Words;
import vigil.telling.DoseText;
import vigil.telling.LimitText;
import vigil.telling.People;
import vigil.telling.PersonText;
import vigil.telling.StandoutText;
import vigil.wording.DisplayText;

/** How a row of the list is said. */
final class BriefText {
    private static final int MOST = 3;

    private final Words words;
    private final People people;
    private final StandoutText standouts;
    private final LimitText limits;
    private final DoseText doses;

    BriefText(Words words, People people) {
        this.words = words;
        this.people = people;
        this.standouts = new StandoutText(words, people);
        this.limits = new LimitText(words, people);
        this.doses = new DoseText(words);
    }

    /**
     * One line of what stands out.
     *
     * @param lead the heavier words; may be empty
     * @param rest what comes behind them
     */
    record Line(String lead, String rest) {
        String whole() {
            return lead.isEmpty() ? rest : rest.isEmpty() ? lead : lead + ", " + rest;
        }
    }

    /** Day and time below each other; the year besides, where it is not that of the moment. */
    String when(SessionBrief brief, Moment now) {
        LocalDate date = brief.when().local().toLocalDate();
        String year = date.getYear() == now.local().getYear() ? "" : date.getYear() + "\n";
        return DisplayText.dayAndMonth(date) + "\n" + year + words.time(brief.when().local());
    }

    String name(SessionBrief brief) {
        return PersonText.name(brief.session().patient().name());
    }

    /** {@code ketamine 41 mg · N. OSEI}. */
    String dose(SessionBrief brief) {
        String by = people.brief(brief.chartedBy());
        return brief.order()
                .map(
                        order ->
                                words.say(
                                        "review.row.dose",
                                        order.drug(),
                                        doses.milligrams(order.dose()),
                                        by))
                .orElse(words.say("review.row.nodose", by));
    }

    /**
     * What stands out, the heavier first, a few lines of it; or that nothing does. What was asked
     * and is not answered comes last, however much there is: the session waits for it.
     */
    List<Line> standsOut(SessionBrief brief) {
        List<Line> lines = new ArrayList<>(ofTheSession(brief));
        if (brief.session().questions() > 0) {
            lines.add(new Line("", words.say("review.row.asked")));
        }
        return lines;
    }

    private List<Line> ofTheSession(SessionBrief brief) {
        Optional<Moment> first = brief.session().firstDose();
        if (!brief.session().stage().over()) {
            return List.of(new Line("", words.say("stage." + brief.session().stage())));
        }
        List<Line> lines = new ArrayList<>();
        for (Standout one : brief.exceptional()) {
            StandoutText.Said said = standouts.of(one, first);
            if (one instanceof Standout.LimitCrossed limit) {
                lines.addAll(limit(limit, said));
            } else {
                lines.add(new Line(said.lead(), said.rest()));
            }
        }
        List<String> remarks = remarks(brief, first);
        if (!remarks.isEmpty() && lines.size() < MOST) {
            lines.add(new Line("", String.join(" · ", remarks)));
        }
        return lines.isEmpty()
                ? List.of(new Line("", words.say("review.row.ordinary")))
                : shortened(lines);
    }

    /**
     * What was done stands below; that nothing is charted, behind it: a row has room for little.
     */
    private List<Line> limit(Standout.LimitCrossed limit, StandoutText.Said said) {
        String done = limits.doneBriefly(limit.done());
        return limit.done().isEmpty()
                ? List.of(new Line(said.lead(), said.rest() + ", " + done))
                : List.of(new Line(said.lead(), said.rest()), new Line("", done));
    }

    private List<Line> shortened(List<Line> lines) {
        if (lines.size() <= MOST + 1) {
            return lines;
        }
        List<Line> some = new ArrayList<>(lines.subList(0, MOST));
        some.add(
                new Line(
                        "", words.say("review.row.more", DisplayText.number(lines.size() - MOST))));
        return some;
    }

    private List<String> remarks(SessionBrief brief, Optional<Moment> first) {
        List<Standout> light =
                brief.standouts().stream()
                        .filter(one -> one.rank() == Standout.Rank.REMARK)
                        .toList();
        List<String> said =
                light.stream()
                        .limit(MOST)
                        .map(one -> standouts.of(one, first).whole())
                        .collect(Collectors.toCollection(ArrayList::new));
        if (light.size() > MOST) {
            said.add(words.say("review.row.more", DisplayText.number(light.size() - MOST)));
        }
        return said;
    }

    /** How the session stands, for its pill. */
    String state(SessionBrief brief) {
        return words.say("review.state." + ReviewList.state(brief));
    }

    /** A pill that asks to look before signing differs by its sign as well as by its colour. */
    static Tone tone(SessionBrief brief) {
        return switch (ReviewList.state(brief)) {
            case GOES_ON -> Tone.NEUTRAL;
            case COUNTERSIGNED -> Tone.GOOD;
            case NOT_SIGNED, TO_COUNTERSIGN ->
                    brief.exceptional().isEmpty() ? Tone.INFO : Tone.CAUTION;
        };
    }
}
