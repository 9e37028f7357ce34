package vigil.screen.checkin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vigil.charting.Act;
import vigil.charting.PreparationAct.AnswerChecklist;
import vigil.charting.PreparationAct.FinishTimeOut;
import vigil.charting.PreparationAct.SetLineAside;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.Preparation;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.telling.FindingText;
import vigil.telling.PersonText;
import vigil.wording.Isolated;

/** The lines of one checklist of the protocol; of the time-out, also its end. */
final class ChecklistPart implements StepPart {
    private final Words words;
    private final SessionDesk desk;
    private final Acting acting;
    private final Checklist.Kind kind;
    private final Consumer<List<Act>> now;
    private final Map<String, String> filledIn = new HashMap<>();
    private final List<CheckRow> rows = new ArrayList<>();
    private final Form form = new Form();
    private final Label keys;
    private final ReadOut readOut;
    private Optional<Chart> chart = Optional.empty();
    private List<Checklist.Line> lines = List.of();

    /**
     * A list.
     *
     * @param now does acts at once, outside the order of the form
     */
    ChecklistPart(
            Words words,
            SessionDesk desk,
            Acting acting,
            Checklist.Kind kind,
            Consumer<List<Act>> now) {
        this.words = words;
        this.desk = desk;
        this.acting = acting;
        this.kind = kind;
        this.now = now;
        keys = Style.on(new Label(words.say("checkin.check.keys")), Style.MUTED, Style.WRAP);
        readOut = new ReadOut(words);
        Style.on(form.node(), Style.CHECK_LIST);
        form.node().addEventHandler(KeyEvent.KEY_PRESSED, this::arrows);
    }

    private void arrows(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int here = focusedRow();
        if (by == 0 || here < 0) {
            return;
        }
        for (int at = here + by; at >= 0 && at < rows.size(); at += by) {
            if (!rows.get(at).isSettled()) {
                event.consume();
                rows.get(at).requestFocus();
                return;
            }
        }
    }

    private int focusedRow() {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).isFocused()) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public List<Line> recorded(Optional<Chart> at) {
        Optional<Preparation> prepared = at.map(Preparation::new);
        boolean whole =
                prepared.filter(one -> !one.lines(kind).isEmpty())
                        .filter(one -> one.open(kind).isEmpty())
                        .filter(one -> kind != Checklist.Kind.TIME_OUT || one.timeOutDone())
                        .filter(this::allAnswered)
                        .isPresent();
        return whole
                ? prepared.orElseThrow().lines(kind).stream()
                        .map(line -> new Line(said(prepared.orElseThrow(), line), line.text()))
                        .toList()
                : List.of();
    }

    private boolean allAnswered(Preparation prepared) {
        return prepared.lines(kind).stream()
                .allMatch(
                        line ->
                                prepared.answer(kind, line.code()).isPresent()
                                        || prepared.setAside(kind, line.code()).isPresent());
    }

    private String said(Preparation prepared, Checklist.Line line) {
        return prepared.setAside(kind, line.code())
                .map(aside -> words.say("checkin.line.aside.short"))
                .or(
                        () ->
                                prepared.answer(kind, line.code())
                                        .map(
                                                given ->
                                                        words.say(
                                                                "answer."
                                                                        + given.event().answer())))
                .orElse("");
    }

    @Override
    public boolean ready(Optional<Chart> at) {
        return at.flatMap(Chart::protocol).isPresent();
    }

    @Override
    public void show(Optional<Chart> at) {
        chart = at;
        Optional<Preparation> prepared = at.map(Preparation::new);
        List<Checklist.Line> wanted = prepared.map(one -> one.lines(kind)).orElse(List.of());
        if (!wanted.equals(lines)) {
            lines = wanted;
            rows.clear();
            filledIn.clear();
            form.reset();
            form.say(keys);
            if (kind == Checklist.Kind.TIME_OUT) {
                form.say(readOut.node());
            }
            lines.forEach(line -> rows.add(row(line)));
        }
        at.ifPresent(readOut::show);
        prepared.ifPresent(one -> rows.forEach(row -> shown(one, row)));
    }

    private CheckRow row(Checklist.Line line) {
        List<CheckRow> self = new ArrayList<>();
        CheckRow row = new CheckRow(words, line, () -> self.forEach(this::askAside));
        self.add(row);
        form.stop(row);
        form.keep("answer." + line.code(), row.chosenProperty());
        form.keep("detail." + line.code(), row.detailProperty());
        return row;
    }

    private void askAside(CheckRow row) {
        if (row.asideOpen()) {
            return;
        }
        EntryId entry = desk.newEntry();
        String code = row.line().code();
        AsidePane pane =
                new AsidePane(
                        words,
                        desk,
                        (reason, second) ->
                                new SetLineAside(
                                        acting.context(kind + ".aside." + code, entry),
                                        kind,
                                        code,
                                        reason,
                                        second),
                        aside -> setAside(row, aside),
                        () -> closeAside(row));
        row.getChildren().add(pane);
        pane.takeFocus();
    }

    private static void closeAside(CheckRow row) {
        row.getChildren().removeIf(AsidePane.class::isInstance);
        row.requestFocus();
    }

    private void setAside(CheckRow row, Act aside) {
        List<Act> acts = new ArrayList<>(act(row).stream().toList());
        acts.add(aside);
        now.accept(acts);
    }

    private void shown(Preparation prepared, CheckRow row) {
        Optional<String> aside =
                prepared.setAside(kind, row.line().code())
                        .map(
                                one ->
                                        words.say(
                                                "checkin.line.aside",
                                                one.event().override().reason(),
                                                name(one.event().override().second())));
        Optional<Charted<ChecklistAnswered>> given = prepared.answer(kind, row.line().code());
        Optional<String> passed =
                given.filter(_ -> prepared.passed(kind, row.line()) || !row.line().required())
                        .map(this::said);
        if (aside.isPresent()) {
            row.getChildren().removeIf(AsidePane.class::isInstance);
        }
        row.settled(aside.or(() -> passed));
        given.ifPresentOrElse(
                one -> offer(row, one.event()),
                () ->
                        known(prepared.chart(), row.line().code())
                                .ifPresent(text -> fillIn(row, text)));
    }

    /** What the record says already of what a line asks for. */
    static Optional<String> known(Chart chart, String code) {
        return switch (code) {
            case "TWO_IDS" ->
                    chart.latest(PatientCheckedIn.class).map(found -> found.event().identifiers());
            case "ESCORT" -> FindingText.escort(chart);
            case "LOT" ->
                    chart.all(DrugDrawnUp.class).stream()
                            .map(one -> one.event().product().lot())
                            .distinct()
                            .reduce((lot, next) -> lot + ", " + next);
            default -> Optional.empty();
        };
    }

    /** What was said at the arrival is not asked again (rule A8); what was typed here stays. */
    private void fillIn(CheckRow row, String text) {
        String code = row.line().code();
        if (!text.equals(filledIn.put(code, text)) && row.detailProperty().get().isEmpty()) {
            form.offer("detail." + code, text);
        }
    }

    /** An answer on the record that can still be given anew; what was chosen since stays. */
    private void offer(CheckRow row, ChecklistAnswered given) {
        boolean untouched = row.chosenProperty().get().isEmpty();
        String code = row.line().code();
        form.know("answer." + code, given.answer().name());
        form.know("detail." + code, given.detail());
        if (untouched) {
            row.put(given.answer(), given.detail());
        }
    }

    private String name(StaffId id) {
        return desk.clinic().member(id).map(PersonText::staff).orElse(id.value());
    }

    private String said(Charted<ChecklistAnswered> given) {
        String answer =
                words.say(
                        "checkin.line.said",
                        words.say("answer." + given.event().answer()),
                        words.time(given.at().local()),
                        name(given.entry().first().measuredBy()));
        return given.event().detail().isBlank()
                ? answer
                : answer + " · " + Isolated.of(given.event().detail());
    }

    /** The act of a row, unless the record says the same already. */
    private Optional<Act> act(CheckRow row) {
        String code = row.line().code();
        return row.chosen()
                .filter(
                        answer ->
                                chart.map(Preparation::new)
                                        .flatMap(one -> one.answer(kind, code))
                                        .filter(one -> one.event().answer() == answer)
                                        .filter(one -> one.event().detail().equals(row.detail()))
                                        .isEmpty())
                .map(
                        answer ->
                                new AnswerChecklist(
                                        acting.context(kind + "." + code),
                                        kind,
                                        code,
                                        answer,
                                        row.detail()));
    }

    @Override
    public Answer answer(Optional<Chart> at) {
        List<Act> acts = new ArrayList<>();
        rows.forEach(row -> act(row).ifPresent(acts::add));
        boolean met =
                rows.stream().filter(row -> row.line().required()).allMatch(ChecklistPart::met);
        if (kind == Checklist.Kind.TIME_OUT && met) {
            acts.add(new FinishTimeOut(acting.context("timeout")));
        }
        if (!acts.isEmpty()) {
            return new Answer.Acts(acts);
        }
        return rows.stream()
                .filter(row -> !row.isSettled())
                .findFirst()
                .<Answer>map(row -> new Answer.Incomplete(words.say("checkin.check.none"), row))
                .orElseGet(Answer.Nothing::new);
    }

    private static boolean met(CheckRow row) {
        return row.isSettled() || (row.chosen().isPresent() && !row.fails());
    }

    @Override
    public void done() {
        // A line that is still open shows the answer that is on the record.
    }
}
