package vigil.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds files that name the host of a package registry. Where packages come from is the machine's
 * setting, never the project's. The names are put together here, so that this file does not name
 * one.
 */
final class RegistryHosts {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode");

    private static final List<String> HOSTS =
            List.of(
                    "repo" + ".maven",
                    "repo1" + ".maven",
                    "central." + "sonatype",
                    "oss." + "sonatype",
                    "s01." + "oss",
                    "maven" + ".google",
                    "plugins." + "gradle",
                    "services." + "gradle",
                    "jcenter." + "bintray",
                    "jitpack" + ".io",
                    "repo." + "spring",
                    "registry." + "npmjs",
                    "pypi" + ".org",
                    "files." + "pythonhosted",
                    "deb." + "debian",
                    "archive." + "ubuntu",
                    "packages." + "adoptium",
                    "registry-1." + "docker",
                    "ghcr" + ".io");

    private RegistryHosts() {}

    /** Each file below the folder that names a registry's host, with the host. */
    static List<String> namedBelow(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path dir, BasicFileAttributes attributes) {
                        return NOT_OURS.contains(String.valueOf(dir.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String text =
                                Files.readString(file, StandardCharsets.ISO_8859_1)
                                        .toLowerCase(Locale.ROOT);
                        HOSTS.stream()
                                .filter(text::contains)
                                .forEach(host -> found.add(file + ": " + host));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }
}
