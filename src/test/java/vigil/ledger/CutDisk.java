package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vigil.access.keys.Bytes;

/**
 * A disk as a power cut may leave it: what was synced is there; what was not may be there, may be
 * missing, may be torn within a sector's bounds, in any order; names that were not synced may be
 * the old ones. After the method of Pillai et al., "All File Systems Are Not Created Equal", OSDI
 * 2014.
 */
final class CutDisk {
    private static final int SECTOR = 512;

    /** What a cut leaves of a file. */
    static final class Left {
        private final byte[] bytes;
        private Optional<Bytes> digest = Optional.empty();

        private Left(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Its bytes, which nobody changes. */
        byte[] bytes() {
            return bytes;
        }

        /** By which it is known from any other. */
        Bytes digest() {
            Bytes known = digest.orElseGet(() -> Bytes.sha256(bytes));
            digest = Optional.of(known);
            return known;
        }
    }

    /** A file behind its names. */
    private static final class Content {
        private Left synced = new Left(new byte[0]);
        private final List<DiskTrace.Step> since = new ArrayList<>();
    }

    /** Which of what was not synced survives a cut. */
    enum Survives {
        NOTHING,
        EVERYTHING,
        NOTHING_UNDER_NEW_NAMES,
        EVERYTHING_UNDER_OLD_NAMES,
        LAST_WRITE_TORN,
        LAST_WRITE_ALONE,
        SOME,
        SOME_TORN
    }

    private final Map<Path, Content> live = new HashMap<>();
    private final Map<Path, Content> named = new HashMap<>();

    /** Begins with the files that lie below a folder. */
    CutDisk(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Content content = new Content();
                content.synced = new Left(Files.readAllBytes(file));
                live.put(file, content);
                named.put(file, content);
            }
        }
    }

    /** Goes on by a step. */
    void does(DiskTrace.Step step) {
        switch (step) {
            case DiskTrace.Step.Created(Path path) -> live.put(path, new Content());
            case DiskTrace.Step.Written written -> content(written.path()).since.add(written);
            case DiskTrace.Step.Cut cut -> content(cut.path()).since.add(cut);
            case DiskTrace.Step.Synced(Path path) -> synced(path);
            case DiskTrace.Step.Unlinked(Path path) -> live.remove(path);
            case DiskTrace.Step.Renamed(Path path, Path to) -> {
                Content moved = live.remove(path);
                if (moved != null) {
                    live.put(to, moved);
                }
            }
        }
    }

    private Content content(Path path) {
        return live.computeIfAbsent(path, fresh -> new Content());
    }

    private void synced(Path path) {
        Content content = live.get(path);
        if (content != null) {
            content.synced = applied(content.synced, content.since);
            content.since.clear();
            return;
        }
        Set<Path> inFolder = new HashSet<>(named.keySet());
        inFolder.addAll(live.keySet());
        for (Path one : inFolder) {
            if (path.equals(one.getParent())) {
                Content now = live.get(one);
                if (now == null) {
                    named.remove(one);
                } else {
                    named.put(one, now);
                }
            }
        }
    }

    /** The files as a cut may leave them. */
    Map<Path, Left> cut(Survives how, Random random) {
        boolean newNames =
                switch (how) {
                    case EVERYTHING, NOTHING_UNDER_NEW_NAMES, LAST_WRITE_TORN, LAST_WRITE_ALONE ->
                            true;
                    case NOTHING, EVERYTHING_UNDER_OLD_NAMES -> false;
                    case SOME, SOME_TORN -> random.nextBoolean();
                };
        Map<Path, Left> left = new HashMap<>();
        (newNames ? live : named)
                .forEach(
                        (path, content) ->
                                left.put(
                                        path,
                                        applied(
                                                content.synced,
                                                surviving(content.since, how, random))));
        return left;
    }

    private static List<DiskTrace.Step> surviving(
            List<DiskTrace.Step> since, Survives how, Random random) {
        return switch (how) {
            case NOTHING, NOTHING_UNDER_NEW_NAMES -> List.of();
            case EVERYTHING, EVERYTHING_UNDER_OLD_NAMES -> since;
            case LAST_WRITE_TORN -> torn(since, random);
            case LAST_WRITE_ALONE ->
                    since.isEmpty() ? since : since.subList(since.size() - 1, since.size());
            case SOME -> some(since, random);
            case SOME_TORN -> torn(some(since, random), random);
        };
    }

    private static List<DiskTrace.Step> some(List<DiskTrace.Step> since, Random random) {
        return since.stream().filter(step -> random.nextBoolean()).toList();
    }

    private static List<DiskTrace.Step> torn(List<DiskTrace.Step> since, Random random) {
        List<DiskTrace.Step> all = new ArrayList<>(since);
        if (!all.isEmpty()
                && all.getLast() instanceof DiskTrace.Step.Written(var path, int at, Bytes buffer)
                && buffer.array().length > SECTOR) {
            byte[] bytes = buffer.array();
            int sectors = 1 + random.nextInt(bytes.length / SECTOR);
            all.set(
                    all.size() - 1,
                    new DiskTrace.Step.Written(
                            path,
                            at,
                            Bytes.of(
                                    Arrays.copyOf(
                                            bytes, Math.min(bytes.length - 1, sectors * SECTOR)))));
        }
        return all;
    }

    /** What the steps make of a file. */
    private static Left applied(Left before, List<DiskTrace.Step> steps) {
        if (steps.isEmpty()) {
            return before;
        }
        int length = before.bytes.length;
        int longest = steps.stream().mapToInt(CutDisk::end).reduce(length, Math::max);
        byte[] now = Arrays.copyOf(before.bytes, longest);
        for (DiskTrace.Step step : steps) {
            switch (step) {
                case DiskTrace.Step.Written(var _, int at, Bytes buffer) -> {
                    System.arraycopy(buffer.array(), 0, now, at, buffer.size());
                    length = Math.max(length, at + buffer.size());
                }
                case DiskTrace.Step.Cut(var _, int cut) -> {
                    Arrays.fill(now, Math.min(cut, length), longest, (byte) 0);
                    length = cut;
                }
                case DiskTrace.Step.Created _,
                        DiskTrace.Step.Synced _,
                        DiskTrace.Step.Unlinked _,
                        DiskTrace.Step.Renamed _ -> {}
            }
        }
        return new Left(Arrays.copyOf(now, length));
    }

    /** How far a step reaches into its file. */
    private static int end(DiskTrace.Step step) {
        return switch (step) {
            case DiskTrace.Step.Written(var _, int at, Bytes buffer) -> at + buffer.size();
            case DiskTrace.Step.Cut(var _, int length) -> length;
            case DiskTrace.Step.Created _,
                    DiskTrace.Step.Synced _,
                    DiskTrace.Step.Unlinked _,
                    DiskTrace.Step.Renamed _ ->
                    0;
        };
    }
}
