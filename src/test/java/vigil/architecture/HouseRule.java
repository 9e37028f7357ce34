package vigil.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * Every rule of the house. Each is made for a root package: {@code vigil} for the program, and
 * {@code badexample} plus its own {@link #badRoot()} for the class that breaks it on purpose.
 */
enum HouseRule {
    ROOMS_IMPORT_ONLY_THEIR_ROW("rooms", RoomRules::roomsImportOnlyTheirRow),
    NO_PACKAGE_CYCLE("cycle", RoomRules::noPackageCycle),
    CORE_IMPORTS_ONLY_JAVA_BASE("core", RoomRules::coreImportsOnlyJavaBase),
    EVERY_PACKAGE_IS_NULL_MARKED("unmarked", RoomRules::everyPackageIsNullMarked),
    WINDOWS_ONLY_ON_SCREENS("windows", LibraryRules::windowsOnlyOnScreens),
    COMMAND_LINE_OPENS_NO_WINDOW("headless", LibraryRules::commandLineOpensNoWindow),
    SQL_ONLY_IN_THE_LEDGER("sql", LibraryRules::sqlOnlyInTheLedger),
    CIPHERS_ONLY_WHERE_KEYS_ARE("ciphers", LibraryRules::ciphersOnlyWhereKeysAre),
    FHIR_ONLY_WHERE_RECORDS_LEAVE("fhir", LibraryRules::fhirOnlyWhereRecordsLeave),
    JSON_ONLY_WHERE_IT_IS_WRITTEN_OR_READ("json", LibraryRules::jsonOnlyWhereItIsWrittenOrRead),
    NETWORK_ONLY_FOR_DELIVERY("network", LibraryRules::networkOnlyForDelivery),
    PDF_ONLY_ON_PAPER("paper", LibraryRules::pdfOnlyOnPaper),
    CSV_ONLY_IN_TABLES("tables", LibraryRules::csvOnlyInTables),
    ONE_DOOR_ONTO_THE_FX_THREAD("door", LibraryRules::oneDoorOntoTheFxThread),
    ONE_CLOCK("clock", LibraryRules::oneClock),
    ONE_SOURCE_OF_IDS("ids", LibraryRules::oneSourceOfIds),
    NO_FILE_READ_WITHOUT_BOUND("unbounded", LibraryRules::noFileReadWithoutBound),
    NO_SEARCHABLE_COMBO_BOX("combo", LibraryRules::noSearchableComboBox),
    INPUTS_ONLY_THROUGH_THE_KIT("inputs", LibraryRules::inputsOnlyThroughTheKit),
    NOTHING_MOVES_OR_BLINKS("blinks", ConductRules::nothingMovesOrBlinks),
    NOTHING_NEEDS_THE_POINTER("pointer", ConductRules::nothingNeedsThePointer),
    NO_MUTABLE_STATIC("mutable", TasteRules::noMutableStatic),
    NO_VAGUE_NAME("names", TasteRules::noVagueName);

    private final String badPackage;

    @SuppressWarnings("ImmutableEnumChecker") // each is a method reference, which keeps nothing
    private final Function<String, ArchRule> rule;

    HouseRule(String badPackage, Function<String, ArchRule> rule) {
        this.badPackage = badPackage;
        this.rule = rule;
    }

    ArchRule forRoot(String root) {
        return rule.apply(root);
    }

    String badRoot() {
        return "badexample." + badPackage;
    }
}
