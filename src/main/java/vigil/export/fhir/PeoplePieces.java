package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.people.StaffMember;

/** The patient, the staff who took part, and the program. */
final class PeoplePieces {
    private final Setting setting;
    private final Namespaces namespaces;

    PeoplePieces(Setting setting, Namespaces namespaces) {
        this.setting = setting;
        this.namespaces = namespaces;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(patient());
        setting.record().staff().forEach(member -> pieces.add(practitioner(member)));
        pieces.add(program());
        return pieces;
    }

    private Piece patient() {
        vigil.people.Patient known = setting.record().patient();
        Patient patient = new Patient();
        patient.addIdentifier()
                .setType(Coded.hl7("v2-0203", "MR"))
                .setSystem(namespaces.mrn())
                .setValue(known.mrn());
        patient.addName(name(known.name()));
        patient.setGender(gender(known.sex()));
        patient.setBirthDateElement(new DateType(known.birthDate().toString()));
        String text =
                "%s, born %s, %s, MRN %s"
                        .formatted(
                                patient.getNameFirstRep().getText(),
                                known.birthDate(),
                                Coded.words(known.sex()),
                                known.mrn());
        return new Piece(setting.patientKey(), Section.SESSION, patient, List.of(), text);
    }

    private static HumanName name(PersonName known) {
        HumanName name = new HumanName().setUse(HumanName.NameUse.OFFICIAL);
        name.setFamily(known.family());
        if (!known.given().isBlank()) {
            name.addGiven(known.given());
        }
        if (!known.title().isBlank()) {
            name.addPrefix(known.title());
        }
        return name.setText(
                Stream.of(known.title(), known.given(), known.family())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" ")));
    }

    private static AdministrativeGender gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case OTHER -> AdministrativeGender.OTHER;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }

    private Piece practitioner(StaffMember member) {
        Practitioner practitioner = new Practitioner();
        practitioner.addIdentifier(
                new Identifier().setSystem(namespaces.staff()).setValue(member.id().value()));
        practitioner.addName(name(member.name()));
        if (!member.credentials().isBlank()) {
            practitioner.addQualification().setCode(Coded.text(member.credentials()));
        }
        String text =
                Setting.name(member)
                        + member.roles().stream()
                                .sorted()
                                .map(Coded::words)
                                .collect(Collectors.joining(", ", " (", ")"));
        return new Piece(
                setting.staffKey(member.id()), Section.SESSION, practitioner, List.of(), text);
    }

    private Piece program() {
        String version = setting.record().record().program();
        Device device =
                new Device()
                        .setType(Coded.text("session record software"))
                        .addDeviceName(
                                new Device.DeviceDeviceNameComponent()
                                        .setName("Vigil")
                                        .setType(Device.DeviceNameType.USERFRIENDLYNAME))
                        .addVersion(new Device.DeviceVersionComponent().setValue(version));
        device.addIdentifier().setSystem("urn:vigil:program").setValue(version);
        return new Piece(
                programKey(setting), Section.RECORD, device, List.of(), "Vigil " + version);
    }

    static Key programKey(Setting setting) {
        return setting.session("program");
    }
}
