package vigil.telling;

import java.util.ArrayList;
import java.util.List;
import vigil.review.PatientPlan;
import vigil.session.Charted;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.SigningEvent.FollowedUp;
import vigil.wording.DisplayText;
import vigil.wording.Isolated;
import vigil.wording.Sentences;

/** How a plan and what followed is said. */
public final class PlanText {
    private final Sentences words;
    private final People people;

    /** In the words of the program. */
    public PlanText(Sentences words, People people) {
        this.words = words;
        this.people = people;
    }

    /** A label and what stands beside it. */
    public record Line(String label, String text) {}

    /** Everything that is planned and was followed up; empty where there is nothing. */
    public List<Line> of(PatientPlan plan) {
        List<Line> lines = new ArrayList<>();
        plan.plan().ifPresent(one -> planned(one, lines));
        plan.followUps().forEach(one -> lines.add(followed(one)));
        return lines;
    }

    private void planned(Charted<CoursePlanned> one, List<Line> lines) {
        CoursePlanned plan = one.event();
        List<String> series = new ArrayList<>();
        if (plan.sessions() > 0) {
            series.add(words.say("plan.sessions", DisplayText.number(plan.sessions())));
        }
        if (!plan.howOften().isBlank()) {
            series.add(plan.howOften().strip());
        }
        add(lines, "series", Isolated.joined(", ", series));
        add(lines, "strategy", plan.strategy().strip());
        plan.next().ifPresent(day -> add(lines, "next", DisplayText.date(day)));
        add(lines, "dose", EntryText.joined(plan.dose().strip(), plan.reason().strip()));
        add(
                lines,
                "by",
                words.say(
                        "plan.by.text",
                        people.name(one.entry().first().enteredBy()),
                        DisplayText.date(one.at().local().toLocalDate())));
    }

    private void add(List<Line> lines, String what, String text) {
        if (!text.isBlank()) {
            lines.add(new Line(words.say("plan." + what), text));
        }
    }

    private Line followed(Charted<FollowedUp> one) {
        return new Line(
                words.say("plan.followed", DisplayText.date(one.at().local().toLocalDate())),
                words.say(
                        "plan.followed.text",
                        one.event().contact(),
                        one.event().outcome(),
                        people.name(one.entry().first().enteredBy())));
    }
}
