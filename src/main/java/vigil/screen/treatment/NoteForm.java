package vigil.screen.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import vigil.charting.ActContext;
import vigil.effects.SupportiveCare;
import vigil.protocol.RescueDrug;
import vigil.quantity.Moment;
import vigil.review.Flag;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Style;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Words;
import vigil.vitals.MissingReason;

/**
 * Notes, rescue drugs, care, missed sets, words for stamped times, and flags taken note of: one
 * part each, by digit.
 */
final class NoteForm implements SideForm, FormSheet.Body {
    private static final int CHOICES = 9;

    /** The parts. */
    enum Part {
        NOTE,
        RESCUE,
        CARE,
        MISSED,
        STAMP,
        FLAG
    }

    private final Words words;
    private final SessionDesk desk;
    private final FormSheet sheet;
    private final FormText text;
    private final NoteModel model;
    private final FlagText flags;
    private final PartChoice<Part> where;
    private Optional<Asked> asked = Optional.empty();
    private int skip;

    /** Where the form was asked to open, with what is chosen there already. */
    private record Asked(Part part, Map<String, String> chosen) {
        boolean certain() {
            return !chosen.isEmpty();
        }
    }

    NoteForm(Words words, SessionDesk desk, Runnable close) {
        this.words = words;
        this.desk = desk;
        this.flags = new FlagText(words);
        this.sheet = new FormSheet(words, desk, "note", this, close);
        this.text = sheet.text();
        this.model = new NoteModel(desk, text);
        this.where =
                new PartChoice<>(
                        words.say("treatment.note.which"),
                        List.of(Part.values()),
                        part -> words.say("treatment.note.part." + part),
                        sheet);
    }

    /** Opens at a part, unless something is half typed in another. */
    void at(Part part) {
        asked = Optional.of(new Asked(part, Map.of()));
    }

    /** Opens at a part with something chosen in it, and the focus behind it. */
    void at(Part part, Map<String, String> chosen) {
        asked = Optional.of(new Asked(part, chosen));
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public void open(Subscriptions attached) {
        sheet.fill();
        skip = 0;
        asked.filter(where -> !text.typed() || where.part() == Part.FLAG || where.certain())
                .ifPresent(this::go);
        asked = Optional.empty();
        sheet.open(attached);
    }

    private void go(Asked to) {
        boolean nothing = !text.typed();
        text.set(FormText.WHERE, to.part().name());
        to.chosen().forEach(text::set);
        skip = to.chosen().size();
        if (nothing) {
            text.settle();
        }
    }

    @Override
    public void takeFocus() {
        if (skip > 0) {
            sheet.focusAfter(skip + 1);
        } else {
            sheet.focusFirst();
        }
    }

    @Override
    public void build(FormRows rows) {
        switch (where.begin(rows)) {
            case NOTE -> rows.note(NoteModel.NOTE, say("text"));
            case RESCUE -> rescue(rows);
            case CARE -> {
                rows.choice(
                        NoteModel.CARE,
                        say("care"),
                        List.of(SupportiveCare.values()),
                        "supportiveCare");
                rows.note(NoteModel.CARE_NOTE, say("care.note"));
            }
            case MISSED -> missed(rows);
            case STAMP -> stamp(rows);
            case FLAG -> flag(rows);
        }
    }

    private void rescue(FormRows rows) {
        List<String> drugs = new ArrayList<>(model.drugs().stream().map(RescueDrug::name).toList());
        if (!drugs.isEmpty()) {
            drugs.add(NoteModel.ANOTHER);
            rows.pick(NoteModel.DRUG, say("drug"), drugs, drug -> drug, this::drug);
        }
        // Who has chosen a drug types its dose next, and never into the name of another one.
        rows.when(rows.line(NoteModel.OTHER_DRUG, say("drug.other")), () -> !model.listed());
        rows.line(NoteModel.DOSE, say("dose"));
        rows.line(NoteModel.ROUTE, say("route"));
        rows.line(NoteModel.ORDERED_BY, say("orderedby"));
        if (!model.effects().isEmpty()) {
            rows.choice(
                    NoteModel.EFFECT,
                    say("for"),
                    model.effects(),
                    course -> NoteModel.id(course.id()),
                    course -> course.now().term().text());
        }
    }

    private String drug(String name) {
        return name.equals(NoteModel.ANOTHER) ? say("drug.another") : name;
    }

    private void missed(FormRows rows) {
        var sets = model.missed();
        if (sets.isEmpty()) {
            rows.say(say("missed.none"), Style.MUTED, Style.WRAP);
            return;
        }
        rows.choice(
                NoteModel.DUE,
                say("due"),
                sets.stream().limit(CHOICES).toList(),
                set -> set.id(),
                set ->
                        words.say(
                                "treatment.note.due.set",
                                words.time(set.due().local()),
                                set.label()));
        rows.choice(
                NoteModel.REASON, say("reason"), List.of(MissingReason.values()), "chart.missing");
        rows.note(NoteModel.MISSED_NOTE, say("missed.note"));
    }

    private void stamp(FormRows rows) {
        var stamps = model.stamps();
        if (stamps.isEmpty()) {
            rows.say(say("stamp.none"), Style.MUTED, Style.WRAP);
            return;
        }
        rows.choice(
                NoteModel.STAMP,
                say("stamp"),
                stamps.stream().limit(CHOICES).toList(),
                stamp -> NoteModel.id(stamp.id()),
                stamp -> words.say("treatment.note.stamp.at", words.time(stamp.at().local())));
        rows.note(NoteModel.STAMP_WORDS, say("stamp.words"));
    }

    private void flag(FormRows rows) {
        List<Flag> open = model.flags();
        if (open.isEmpty()) {
            rows.say(say("flag.none"), Style.MUTED, Style.WRAP);
            return;
        }
        rows.choice(
                NoteModel.FLAG,
                say("flag"),
                open.stream().limit(CHOICES).toList(),
                Flag::id,
                flags::of);
        rows.note(NoteModel.FLAG_DONE, say("flag.done"));
    }

    private String say(String key) {
        return words.say("treatment.note." + key);
    }

    @Override
    public String commit() {
        return say("commit." + where.open());
    }

    @Override
    public Made made(ActContext context) {
        return switch (where.open()) {
            case NOTE -> model.note(context);
            case RESCUE -> model.rescue(context);
            case CARE -> model.care(context);
            case MISSED -> model.missedSet(context);
            case STAMP -> model.stampWords(context);
            case FLAG -> model.seen(context);
        };
    }

    @Override
    public Optional<String> unusual(Moment at) {
        return switch (where.open()) {
            case RESCUE, CARE -> BeforeCheckIn.said(words, desk.session().get(), at);
            case NOTE, MISSED, STAMP, FLAG -> Optional.empty();
        };
    }

    @Override
    public void saved() {
        sheet.close();
    }
}
