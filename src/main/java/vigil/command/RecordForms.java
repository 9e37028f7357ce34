package vigil.command;

import java.util.List;
import vigil.export.JsonForm;
import vigil.export.RecordForm;
import vigil.export.csv.CsvKind;
import vigil.export.csv.EventsCsv;
import vigil.export.csv.VitalsCsv;
import vigil.export.fhir.FhirDocument;
import vigil.export.fhir.FhirTransaction;
import vigil.export.fhir.Namespaces;
import vigil.export.pdf.AftercareSheet;
import vigil.export.pdf.DowntimeSheet;
import vigil.export.pdf.RemsPdf;
import vigil.export.pdf.SessionPdf;
import vigil.export.rems.RemsText;
import vigil.vitals.VitalOrder;
import vigil.wording.Sentences;

/** The forms in which a session record can be asked for. */
public record RecordForms(List<RecordForm> all) {
    public RecordForms {
        all = List.copyOf(all);
    }

    /**
     * Those of this version, in the words of the program; the first is the record itself. Vital
     * signs stand in the usual order.
     */
    public static RecordForms ofThisVersion(Sentences words) {
        return ofThisVersion(words, VitalOrder.usual());
    }

    /** The same with vital signs in the order of a clinic. */
    public static RecordForms ofThisVersion(Sentences words, VitalOrder order) {
        return new RecordForms(
                List.of(
                        new JsonForm(),
                        new FhirDocument(Namespaces.unsaid()),
                        new FhirTransaction(Namespaces.unsaid()),
                        new SessionPdf(words, order),
                        new VitalsCsv(CsvKind.PLAIN, order),
                        new EventsCsv(words, CsvKind.PLAIN, order),
                        new VitalsCsv(CsvKind.MARKED, order),
                        new EventsCsv(words, CsvKind.MARKED, order),
                        new DowntimeSheet(words, order),
                        new AftercareSheet(words),
                        new RemsText(words),
                        new RemsPdf(words)));
    }

    /** Those asked for by a name, as typed; empty where none is. */
    public List<RecordForm> named(String name) {
        return all.stream().filter(form -> form.name().equals(name)).toList();
    }

    /** What can be typed, each once. */
    public List<String> names() {
        return all.stream().map(RecordForm::name).distinct().toList();
    }
}
