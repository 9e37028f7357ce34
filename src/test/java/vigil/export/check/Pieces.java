package vigil.export.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The items of a list in a file that is spread over lines, as they stand there. */
final class Pieces {
    private Pieces() {}

    /** The items of the list of a name, without the commas between them. */
    static List<String> items(String file, String list) {
        String[] lines = inside(file, list).split("\n", -1);
        String indent = lines[0].replaceAll("\\S.*", "");
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (String line : lines) {
            item.append(item.isEmpty() ? "" : "\n").append(line);
            boolean closes =
                    line.startsWith(indent)
                            && !line.startsWith(indent + " ")
                            && !line.endsWith("{");
            if (closes) {
                items.add(item.toString().replaceAll(",$", ""));
                item.setLength(0);
            }
        }
        return items;
    }

    /** The file with other items in the list. */
    static byte[] with(byte[] file, String list, List<String> items) {
        String text = new String(file, UTF_8);
        String before = inside(text, list);
        int at = text.indexOf(before);
        return (text.substring(0, at)
                        + String.join(",\n", items)
                        + text.substring(at + before.length()))
                .getBytes(UTF_8);
    }

    private static String inside(String file, String list) {
        int from = file.indexOf('"' + list + "\": [\n") + list.length() + 6;
        int name = file.lastIndexOf('\n', from - 2) + 1;
        String indent = file.substring(name).replaceAll("(?s)\\S.*", "");
        return file.substring(from, file.indexOf("\n" + indent + "]", from));
    }
}
