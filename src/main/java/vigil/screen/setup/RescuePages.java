package vigil.screen.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vigil.charting.StoreFault;
import vigil.screen.credentials.Door;
import vigil.screen.desk.KeepingText;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;

/** The form of each step of a rescue. */
final class RescuePages {
    private final Words words;
    private final RescueModel model;
    private final SetUpPlace place;
    private final String why;
    private final Consumer<FormPanel> show;
    private final StepForms forms;
    private Optional<Path> typed = Optional.empty();

    /**
     * Forms that follow each other.
     *
     * @param why the store does not open, in a sentence or two
     * @param show shows a form
     */
    RescuePages(
            Words words,
            RescueModel model,
            SetUpPlace place,
            String why,
            Consumer<FormPanel> show) {
        this.words = words;
        this.model = model;
        this.place = place;
        this.why = why;
        this.show = show;
        this.forms = new StepForms(words, "setup.rescue.");
    }

    /** Why the store does not open, and where its backups lie. */
    FormPanel find() {
        FolderField path = new FolderField(words, words.say("setup.rescue.find.path"), place);
        FormPanel form =
                forms.of(
                        "find",
                        why + " " + words.say("setup.rescue.find.text"),
                        asked -> path.folder().ifPresent(folder -> look(asked, folder)));
        model.places(found -> offer(form, path, found), fault -> forms.failed(form, fault));
        return form.add(path.line());
    }

    private void offer(FormPanel form, FolderField path, List<Path> found) {
        typed.or(() -> found.stream().findFirst()).ifPresent(path::show);
        if (found.size() > 1) {
            form.say(
                    MessageBar.Level.SHOULD,
                    words.say("setup.rescue.find.several"),
                    found.stream().map(Path::toString).collect(Collectors.joining("; ")));
        }
    }

    private void look(FormPanel form, Path folder) {
        typed = Optional.of(folder);
        form.busy(true);
        model.look(folder, new Copies(form));
    }

    /** What comes of a backup that is copied. */
    private final class Copies implements RescueModel.Copied {
        private final FormPanel asking;

        Copies(FormPanel asking) {
            this.asking = asking;
        }

        @Override
        public void copied(Rescue.Copy copy, Door door) {
            asking.busy(false);
            show.accept(comeIn(copy, door));
        }

        @Override
        public void none() {
            FormPanel again = find();
            show.accept(again);
            again.say(
                    MessageBar.Level.NOW,
                    words.say("setup.rescue.none"),
                    words.say("setup.rescue.none.text"));
        }

        @Override
        public void failed(StoreFault fault) {
            forms.failed(asking, fault);
        }
    }

    private FormPanel comeIn(Rescue.Copy copy, Door door) {
        String of = KeepingText.made(copy.backup(), place.zone());
        FormPanel form =
                new AdministratorForm(
                                words,
                                door,
                                place.now(),
                                new AdministratorForm.Said(
                                        words.say("setup.rescue.copied.title", of),
                                        words.say("setup.rescue.copied.text", copy.folder()),
                                        words.say("setup.rescue.copied.act")),
                                asked -> read(asked, copy))
                        .form();
        model.unfit()
                .ifPresent(
                        one ->
                                form.say(
                                        MessageBar.Level.SHOULD,
                                        words.say("setup.rescue.unfit"),
                                        words.say(
                                                "setup.rescue.unfit.text",
                                                KeepingText.made(one, place.zone()),
                                                of)));
        return form;
    }

    private void read(FormPanel form, Rescue.Copy copy) {
        form.busy(true);
        model.read(
                (done, of) ->
                        form.say(
                                MessageBar.Level.INFO,
                                words.say("setup.rescue.reads"),
                                words.say("backup.running.of", done, of)),
                reading -> {
                    if (reading.copy().sound()) {
                        site(form, reading);
                    } else {
                        model.before(copy, new Copies(form));
                    }
                },
                fault -> forms.failed(form, fault));
    }

    private void site(FormPanel form, Rescue.Reading reading) {
        model.site(
                known ->
                        show.accept(
                                known.isPresent() ? sound(reading) : typed(() -> sound(reading))),
                fault -> forms.failed(form, fault));
    }

    /** The site's file was lost with the store. */
    private FormPanel typed(Supplier<FormPanel> then) {
        SiteFields fields = new SiteFields(words, place.zone());
        return forms.of(
                        "site",
                        words.say("setup.site.text"),
                        form ->
                                model.keep(
                                        fields.site(),
                                        () -> show.accept(then.get()),
                                        fault -> forms.failed(form, fault)))
                .add(fields.room())
                .add(fields.zone());
    }

    private FormPanel sound(Rescue.Reading reading) {
        return forms.of(
                "sound",
                words.say("setup.rescue.sound.text", reading.copy().head().revision())
                        + " "
                        + missing(reading.missing())
                        + " "
                        + words.say("setup.rescue.sound.kept"),
                form -> {
                    form.busy(true);
                    model.goOn(kept -> show.accept(done(kept)), fault -> forms.failed(form, fault));
                });
    }

    private String missing(OptionalLong entries) {
        if (entries.isEmpty()) {
            return words.say("setup.rescue.missing.unknown");
        }
        return entries.getAsLong() == 0
                ? words.say("setup.rescue.missing.none")
                : words.say("setup.rescue.missing.some", entries.getAsLong());
    }

    private FormPanel done(Optional<Path> kept) {
        return forms.of(
                "done",
                kept.map(folder -> words.say("setup.rescue.done.text", folder))
                        .orElseGet(() -> words.say("setup.rescue.done.anew")),
                form -> {
                    form.busy(true);
                    model.begin(said -> forms.failed(form, said));
                });
    }
}
