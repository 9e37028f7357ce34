package vigil.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vigil.disk.PlainFile;

/**
 * A program started as this one was: the same Java, the same flags, the same class path, without a
 * display. It says {@link #FRAME} when its first frame is drawn and {@link #OPENED} when it has
 * done what a line asks for.
 */
public final class ChildProgram implements AutoCloseable {

    /** Said when the first frame is drawn. */
    public static final String FRAME = "frame";

    /** Said when what was asked for is drawn. */
    public static final String OPENED = "opened";

    private static final long END_SECONDS = 20;

    /** A program that has not ended by then hangs, and whoever waits for it is told. */
    private static final long LIMIT_MINUTES = 3;

    private static final double KILOBYTES = 1024;
    private static final int MOST_BYTES = 100_000;

    private final Process process;
    private final BufferedReader said;
    private final PrintStream told;

    private ChildProgram(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Starts a main class with words. */
    public static ChildProgram start(List<String> words) throws IOException {
        Process process = process(flags(own()), words);
        CompletableFuture.delayedExecutor(LIMIT_MINUTES, TimeUnit.MINUTES)
                .execute(process::destroyForcibly);
        return new ChildProgram(process);
    }

    /**
     * Lets a main class work to its end, with both compilers of the JVM; fails where it fails, or
     * where it takes longer than so many minutes.
     */
    public static void complete(List<String> words, long minutes) throws IOException {
        List<String> flags = flags(own());
        flags.removeIf(flag -> flag.startsWith("-XX:TieredStopAtLevel"));
        Process process = process(flags, words);
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("the program did not come to its end: " + words.getFirst());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process process(List<String> flags, List<String> words) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.add("-classpath");
        line.add(System.getProperty("java.class.path"));
        line.addAll(words);
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static List<String> own() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** The flags of this program without what watches it, and without a display. */
    static List<String> flags(List<String> own) {
        List<String> flags = new ArrayList<>();
        own.stream()
                .filter(flag -> !flag.startsWith("-javaagent") && !flag.startsWith("-agent"))
                .filter(flag -> !flag.startsWith("-Dglass.") && !flag.startsWith("-Dprism."))
                .forEach(flags::add);
        flags.add("-Dglass.platform=Unseen");
        flags.add("-Dprism.order=sw");
        flags.add("-Djava.awt.headless=true");
        return flags;
    }

    /** Waits until it says a word; fails when it ends without. */
    public void awaits(String word) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(word)) {
                return;
            }
        }
        throw new IOException("the program started for measuring ended without: " + word);
    }

    /** Asks for what it opens, and waits until that is drawn. */
    public void opens() throws IOException {
        told.println("open");
        awaits(OPENED);
    }

    /** The memory that lies in the computer for it, in MB of 1,048,576 bytes; only Linux says. */
    public OptionalDouble resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.isReadable(status)
                ? residentIn(PlainFile.text(status, MOST_BYTES).lines().toList())
                : OptionalDouble.empty();
    }

    /** What the lines of {@code /proc/…/status} say. */
    static OptionalDouble residentIn(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(kilobytes -> Double.parseDouble(kilobytes) / KILOBYTES)
                .findFirst();
    }

    /** In the started program: answers each line, and ends when nobody is there to tell one. */
    public static void answer(Runnable opens) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            opens.run();
            System.out.println(OPENED);
        }
        System.exit(0);
    }

    @Override
    public void close() {
        told.close();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
