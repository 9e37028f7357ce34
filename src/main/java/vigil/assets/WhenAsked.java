package vigil.assets;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A list that is made when it is first looked into, once, on the thread that looks.
 *
 * @param <T> what it holds
 */
final class WhenAsked<T> extends AbstractList<T> {
    private final Supplier<List<T>> maker;
    private Optional<List<T>> made = Optional.empty();

    WhenAsked(Supplier<List<T>> maker) {
        this.maker = maker;
    }

    private synchronized List<T> list() {
        List<T> list = made.orElseGet(maker);
        made = Optional.of(list);
        return list;
    }

    @Override
    public T get(int index) {
        return list().get(index);
    }

    @Override
    public int size() {
        return list().size();
    }
}
