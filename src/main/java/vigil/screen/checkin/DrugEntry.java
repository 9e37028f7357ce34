package vigil.screen.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Route;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.EntryField;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** The fields of the drug in the hand. The strength is always typed; none is ever proposed. */
final class DrugEntry {
    private static final int FULL_DATE = 8;

    enum Kind {
        VIAL,
        SOLID,
        DEVICE
    }

    private final Words words;
    private final SessionDesk desk;
    private final Fields fields;
    private final ChoiceRow<Kind> kind;
    private final EntryField strength;
    private final EntryField each;
    private final EntryField lot;
    private final EntryField expiry;
    private final EntryField drawn;
    private final EntryField volume;
    private final EntryField diluted;
    private final VBox box = Style.on(new VBox(), Style.STACK);
    private Optional<DoseOrder> order = Optional.empty();
    private Runnable changed = () -> {};

    DrugEntry(Words words, SessionDesk desk) {
        this.words = words;
        this.desk = desk;
        fields = new Fields(words);
        kind =
                new ChoiceRow<>(
                        words.say("checkin.drug.kind"),
                        List.of(Kind.SOLID, Kind.VIAL),
                        one -> words.say("checkin.drug.kind." + one));
        strength = fields.number("strength");
        each = fields.number("each");
        lot = fields.text("lot");
        expiry = fields.judged("expiry", this::judge);
        expiry.textProperty()
                .subscribe(
                        text ->
                                expiry.previousProperty()
                                        .set(Expiry.read(text).map(DisplayText::date).orElse("")));
        drawn = fields.number("drawn");
        volume = fields.number("volume");
        diluted = fields.number("diluted");
        texts().values().forEach(text -> text.subscribe(() -> changed.run()));
        kind.valueProperty().subscribe(this::kindChosen);
    }

    private FieldState judge(String text) {
        if (text.isBlank()) {
            return new FieldState.Empty();
        }
        Optional<LocalDate> date = Expiry.read(text);
        if (date.isEmpty()) {
            return text.strip().length() < FULL_DATE
                    ? new FieldState.Unfinished()
                    : new FieldState.Refused(words.say("kit.date.unreadable"));
        }
        return date.get().isBefore(desk.now().get().local().toLocalDate())
                ? new FieldState.Refused(
                        words.say("checkin.drug.expired", DisplayText.date(date.get())))
                : new FieldState.Fine();
    }

    /** What to call after every change. */
    void onChange(Runnable act) {
        changed = act;
    }

    private void kindChosen() {
        arrange();
        changed.run();
    }

    /** Shows the fields that an order asks for. */
    void show(DoseOrder now) {
        if (order.filter(now::equals).isEmpty()) {
            order = Optional.of(now);
            arrange();
        }
    }

    private void arrange() {
        List<Node> nodes = new ArrayList<>();
        if (asksKind()) {
            nodes.add(kind);
        }
        nodes.addAll(shown());
        if (!box.getChildren().equals(nodes)) {
            box.getChildren().setAll(nodes);
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

    Node node() {
        return box;
    }

    void addTo(EntrySequence sequence) {
        sequence.add(kind);
        List.of(strength, each, lot, expiry, drawn, volume, diluted).forEach(sequence::add);
    }

    Map<String, StringProperty> texts() {
        Map<String, StringProperty> texts = new LinkedHashMap<>();
        texts.put("strength", strength.textProperty());
        texts.put("each", each.textProperty());
        texts.put("lot", lot.textProperty());
        texts.put("expiry", expiry.textProperty());
        texts.put("drawn", drawn.textProperty());
        texts.put("volume", volume.textProperty());
        texts.put("diluted", diluted.textProperty());
        return texts;
    }

    Optional<MilligramsPerMillilitre> strength() {
        return kindNow()
                .filter(one -> one == Kind.VIAL)
                .flatMap(_ -> Fields.value(strength))
                .map(MilligramsPerMillilitre::new);
    }

    private Optional<Product.Form> form() {
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
        Optional<Product.Form> form = form();
        Optional<LocalDate> until = Expiry.read(expiry.text());
        return form.isEmpty() || until.isEmpty() || lot.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Product(drug, brand, form.get(), lot.text(), until.get()));
    }

    /** The amount taken out: of devices all that are ordered. */
    Optional<Milligrams> drawn() {
        return kindNow().filter(one -> one == Kind.DEVICE).isPresent()
                ? order.map(DoseOrder::dose)
                : Fields.value(drawn).map(Milligrams::new);
    }

    Optional<Millilitres> volume() {
        return shown().contains(volume)
                ? Fields.value(volume).map(Millilitres::new)
                : Optional.empty();
    }

    Optional<Millilitres> diluted() {
        return shown().contains(diluted)
                ? Fields.value(diluted).map(Millilitres::new)
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
