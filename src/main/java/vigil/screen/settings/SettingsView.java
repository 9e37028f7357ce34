package vigil.screen.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vigil.access.audit.AccessEvent.SettingChanged;
import vigil.people.Permission;
import vigil.screen.credentials.Door;
import vigil.screen.desk.FaultText;
import vigil.screen.desk.Screen;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.SideBySide;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** The settings of the clinic (administrators); everybody else may read them. */
public final class SettingsView implements Screen {
    private static final String NAME = "settings";

    private final Words words;
    private final SessionDesk desk;
    private final Door door;
    private final ClinicSettings settings;
    private final SettingFields fields;
    private final FormPanel form;
    private final SideBySide root;
    private Optional<ClinicSettings.Values> before = Optional.empty();

    /**
     * The screen.
     *
     * @param choose asks for a folder; empty where nobody wants another
     */
    public SettingsView(
            Words words,
            SessionDesk desk,
            Door door,
            ClinicSettings settings,
            Supplier<Optional<Path>> choose) {
        this.words = words;
        this.desk = desk;
        this.door = door;
        this.settings = settings;
        fields = new SettingFields(words, choose);
        form =
                new FormPanel(
                                words,
                                words.say("settings.title"),
                                words.say("settings.text"),
                                words.say("settings.act"),
                                this::save,
                                this::show)
                        .add(fields.idle())
                        .add(fields.prefix())
                        .add(fields.suffix())
                        .add(fields.exports())
                        .add(fields.anchors());
        root = new SideBySide(form.node(), notes());
    }

    private Node notes() {
        VBox notes = Style.on(new VBox(), Style.COLUMN);
        for (String about : List.of("idle", "scanner", "exports", "anchors")) {
            Label text =
                    Style.on(
                            new Label(words.say("settings.about." + about)),
                            Style.MUTED,
                            Style.WRAP);
            notes.getChildren()
                    .add(new Panel(words.say("settings.about." + about + ".title"), text));
        }
        return notes;
    }

    private void show() {
        desk.onFiles(
                settings::now,
                now -> {
                    before = Optional.of(now);
                    fields.show(now);
                    form.quiet();
                },
                this::failed);
    }

    private void save() {
        if (!door.workplace().may(Permission.CHANGE_SETTINGS)) {
            form.refuse(words.say("settings.not-allowed"));
            return;
        }
        ClinicSettings.Values wanted = fields.values();
        form.busy(true);
        desk.onFiles(
                () -> settings.keep(wanted),
                result -> {
                    form.busy(false);
                    switch (result) {
                        case ClinicSettings.Result.Kept() -> kept(wanted);
                        case ClinicSettings.Result.Refused(Path folder, var why) ->
                                form.refuse(words.say("settings.folder." + why, folder));
                    }
                },
                this::failed);
    }

    private void failed(Throwable failure) {
        form.busy(false);
        form.say(
                MessageBar.Level.NOW,
                words.say("kit.form.refused"),
                FaultText.of(words, FaultText.fault(failure)));
    }

    private void kept(ClinicSettings.Values now) {
        List<SettingChanged> changes = before.map(was -> changes(was, now)).orElseGet(List::of);
        before = Optional.of(now);
        door.onLedger(
                at -> {
                    changes.forEach(at::note);
                    return changes.size();
                },
                count ->
                        form.say(
                                MessageBar.Level.SETTLED,
                                "",
                                words.say(count == 0 ? "settings.same" : "settings.kept")),
                fault ->
                        form.say(
                                MessageBar.Level.NOW,
                                words.say("settings.not-on-record"),
                                FaultText.of(words, fault)));
    }

    /** What was changed, by the name under which it stands on record. */
    private static List<SettingChanged> changes(
            ClinicSettings.Values was, ClinicSettings.Values now) {
        List<SettingChanged> changes = new ArrayList<>();
        add(
                changes,
                "idle-minutes",
                String.valueOf(was.idleMinutes()),
                String.valueOf(now.idleMinutes()));
        add(changes, "scan-prefix", was.scanPrefix(), now.scanPrefix());
        add(changes, "scan-suffix", name(was.scanSuffix()), name(now.scanSuffix()));
        add(changes, "exports", was.exports().toString(), now.exports().toString());
        add(changes, "anchors", was.anchors().toString(), now.anchors().toString());
        return changes;
    }

    private static String name(String suffix) {
        return SettingFields.Suffix.of(suffix).map(Enum::name).orElse("");
    }

    private static void add(List<SettingChanged> to, String name, String was, String now) {
        if (!was.equals(now)) {
            to.add(new SettingChanged(name, was, now));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void opened() {
        show();
        form.takeFocus();
    }

    @Override
    public void closed() {}
}
