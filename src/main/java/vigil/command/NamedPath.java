package vigil.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A path as it is typed. An empty one is refused: it would mean the folder in which the program
 * happens to run, and is what a script says whose variable is not set.
 */
public final class NamedPath implements ITypeConverter<Path> {
    /** Made by picocli for each option that names it. */
    public NamedPath() {}

    @Override
    public Path convert(String typed) {
        if (typed.isBlank()) {
            throw new TypeConversionException("it is empty; name a folder or file");
        }
        if (LostLetter.in(typed)) {
            throw new TypeConversionException(
                    "a letter of it got lost on its way to the program; set the language of this"
                            + " terminal to one in UTF-8, as LANG=C.UTF-8, and type it again");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no such name can be: " + e.getReason());
        }
    }
}
