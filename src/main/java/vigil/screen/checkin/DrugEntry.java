package vigil.screen.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Route;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Parsed;
import vigil.quantity.TypedDate;
import vigil.screen.desk.Legible;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** The fields of the drug in the hand. The strength is always typed; none is ever proposed. */
final class DrugEntry {

    enum Kind {
        VIAL,
        SOLID,
        DEVICE
    }

    private final Words words;
    private final SessionDesk desk;
    private final Form form = new Form();
    private final ChoiceRow<Kind> kind;
    private final EntryField strength;
    private final EntryField each;
    private final EntryField lot;
    private final EntryField expiry;
    private final EntryField drawn;
    private final EntryField volume;
    private final EntryField diluted;
    private Optional<DoseOrder> order = Optional.empty();
    private Runnable changed = () -> {};

    DrugEntry(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
        Fields fields = new Fields(words, "desk.drug.");
        List<Kind> asked = List.of(Kind.SOLID, Kind.VIAL);
        kind =
                form.add(
                        "kind",
                        new ChoiceRow<>(
                                words.say("checkin.drug.kind"),
                                asked,
                                one -> words.say("checkin.drug.kind." + one)),
                        asked,
                        Kind::name);
        strength = form.add("strength", fields.number("strength"));
        each = form.add("each", fields.number("each"));
        lot = form.add("lot", fields.text("lot"));
        expiry = form.add("expiry", fields.judged("expiry", text -> judge(fields, text)));
        drawn = form.add("drawn", fields.number("drawn"));
        volume = form.add("volume", fields.number("volume"));
        diluted = form.add("diluted", fields.number("diluted"));
        expiry.textProperty()
                .subscribe(
                        text ->
                                expiry.previousProperty()
                                        .set(until().map(DisplayText::date).orElse("")));
        form.texts().values().forEach(text -> text.subscribe(this::changed));
        arrange();
    }

    private FieldState judge(Fields fields, String text) {
        Parsed<LocalDate> read = TypedDate.expiry(text);
        return Legible.expired(words, read.ifRead(), desk.now().get())
                .orElseGet(() -> fields.date(read));
    }

    private Optional<LocalDate> until() {
        return TypedDate.expiry(expiry.text()).ifRead();
    }

    /** What to call after every change. */
    void onChange(Runnable act) {
        changed = act;
    }

    private void changed() {
        arrange();
        changed.run();
    }

    /** Shows the fields that an order asks for. */
    void show(DoseOrder now) {
        order = Optional.of(now);
        arrange();
    }

    private void arrange() {
        Visibility.set(kind, asksKind());
        List<EntryField> wanted = shown();
        for (EntryField field : List.of(strength, each, lot, expiry, drawn, volume, diluted)) {
            Visibility.set(field, wanted.contains(field));
        }
    }

    private boolean asksKind() {
        return order.map(DoseOrder::route)
                .filter(route -> route == Route.ORAL || route == Route.SUBLINGUAL)
                .isPresent();
    }

    private Optional<Kind> kindNow() {
        if (asksKind()) {
            return kind.value();
        }
        return order.map(one -> one.basis() instanceof DoseBasis.Devices ? Kind.DEVICE : Kind.VIAL);
    }

    private List<EntryField> shown() {
        return kindNow()
                .map(
                        one ->
                                switch (one) {
                                    case VIAL ->
                                            List.of(strength, lot, expiry, drawn, volume, diluted);
                                    case SOLID -> List.of(each, lot, expiry, drawn);
                                    case DEVICE -> List.of(lot, expiry);
                                })
                .orElse(List.of());
    }

    Form form() {
        return form;
    }

    Optional<MilligramsPerMillilitre> strength() {
        return kindNow()
                .filter(one -> one == Kind.VIAL)
                .flatMap(_ -> Fields.value(strength))
                .map(MilligramsPerMillilitre::new);
    }

    /** The amount of one piece, once one can be counted. */
    Optional<Milligrams> each() {
        return kindNow()
                .filter(one -> one == Kind.SOLID)
                .flatMap(_ -> Fields.value(each))
                .filter(amount -> amount.signum() > 0)
                .map(Milligrams::new);
    }

    private Optional<Product.Form> content() {
        return kindNow()
                .flatMap(
                        one ->
                                switch (one) {
                                    case VIAL -> strength().map(Product.Form.Vial::new);
                                    case SOLID ->
                                            Fields.value(each)
                                                    .map(Milligrams::new)
                                                    .map(Product.Form.SolidDose::new);
                                    case DEVICE ->
                                            order.map(DoseOrder::basis)
                                                    .filter(DoseBasis.Devices.class::isInstance)
                                                    .map(DoseBasis.Devices.class::cast)
                                                    .map(DoseBasis.Devices::each)
                                                    .map(Product.Form.SprayDevice::new);
                                });
    }

    /** The drug in the hand, once nothing is missing. */
    Optional<Product> product(String drug, String brand) {
        Optional<Product.Form> content = content();
        Optional<LocalDate> until = until();
        return content.isEmpty() || until.isEmpty() || lot.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Product(drug, brand, content.get(), lot.text(), until.get()));
    }

    /** The amount taken out: of devices all that are ordered. */
    Optional<Milligrams> drawn() {
        return kindNow().filter(one -> one == Kind.DEVICE).isPresent()
                ? order.map(DoseOrder::dose)
                : Fields.value(drawn).map(Milligrams::new);
    }

    Optional<Millilitres> volume() {
        return shownValue(volume);
    }

    Optional<Millilitres> diluted() {
        return shownValue(diluted);
    }

    private Optional<Millilitres> shownValue(EntryField field) {
        return shown().contains(field)
                ? Fields.value(field).map(Millilitres::new)
                : Optional.empty();
    }

    /** The first empty field that must be filled in. */
    Optional<Node> missing() {
        if (asksKind() && kind.value().isEmpty()) {
            return Optional.of(kind.focusTarget());
        }
        return shown().stream()
                .filter(field -> !field.equals(volume) && !field.equals(diluted))
                .filter(field -> field.text().isBlank())
                .findFirst()
                .map(EntryField::focusTarget);
    }
}
