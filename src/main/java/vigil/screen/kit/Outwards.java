package vigil.screen.kit;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The way from a node out to the root of its scene. */
public final class Outwards {
    private Outwards() {}

    /** The node itself, then each that holds the one before; nothing where there is no node. */
    public static Stream<Node> from(@Nullable Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    /** The first of a kind on that way: the node itself, or what it stands in. */
    public static <T> Optional<T> first(Class<T> kind, @Nullable Node node) {
        return from(node).filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
