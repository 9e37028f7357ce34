package vigil.export.rems;

import java.util.List;
import java.util.Optional;

/**
 * A filled form. Its fields are those of the SPRAVATO REMS Patient Monitoring Form, Outpatient
 * (Janssen, 11/2021, and the maker's description of the newer one); the current form is to be
 * checked by the clinic.
 *
 * @param name as the protocol names the form
 * @param due by when it is to be sent, in words
 */
public record MonitoringForm(String name, String due, List<Section> sections) {
    public MonitoringForm {
        sections = List.copyOf(sections);
    }

    /** A part of the form. */
    public record Section(String title, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param value absent where the record does not say it
     */
    public record Field(String name, Optional<String> value) {}

    /** What the record does not say, by the names of the fields. */
    public List<String> missing() {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.value().isEmpty())
                .map(Field::name)
                .toList();
    }
}
