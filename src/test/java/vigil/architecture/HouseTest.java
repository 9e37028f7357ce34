package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, held against the program itself. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java/vigil");

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Path.of("target/classes"));

    @ParameterizedTest
    @EnumSource
    void theProgramKeeps(HouseRule rule) {
        rule.forRoot("vigil").check(PROGRAM);
    }

    @Test
    void testsKeepNothingThatMayChangeInAStaticField() {
        JavaClasses tests =
                new ClassFileImporter().importPath(Path.of("target/test-classes/vigil"));

        assertThat(tests).isNotEmpty();
        HouseRule.NO_MUTABLE_STATIC.forRoot("vigil").check(tests);
    }

    /**
     * Lists each room; one that has sources must have been looked at, so that no rule passes on
     * nothing.
     */
    @ParameterizedTest
    @MethodSource("rows")
    void aRoomWithSourcesWasLookedAt(Rooms.Row row) {
        boolean built =
                !row.name().endsWith("*")
                        && Files.isDirectory(SOURCES.resolve(row.name().replace('.', '/')));
        long lookedAt = PROGRAM.stream().filter(type -> isIn(row, type)).count();

        System.out.printf("room %-13s %d classes%n", row.name(), lookedAt);
        assertThat(lookedAt)
                .matches(count -> !built || count > 0, "a room with sources has classes");
    }

    @Test
    void everyRoomNamedInARowHasARow() {
        List<String> names = Rooms.table().stream().map(Rooms.Row::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(Rooms.table()).allSatisfy(row -> assertThat(names).containsAll(row.mayImport()));
    }

    private static boolean isIn(Rooms.Row row, JavaClass type) {
        return RoomRules.roomOf("vigil", type).filter(row::equals).isPresent();
    }

    private static List<Rooms.Row> rows() {
        return Rooms.table();
    }
}
