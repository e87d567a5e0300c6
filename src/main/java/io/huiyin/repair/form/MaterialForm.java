package io.huiyin.repair.form;

import io.huiyin.store.Held;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The material that was used, as it is being entered: rows of what lies in the technician's van or the store.
 *
 * @param held what there is to choose from
 * @param rows what was entered, and some more to fill in
 * @param fault what is wrong with it
 */
public record MaterialForm(
        List<Held> held, List<Row> rows, @Nullable String fault) {
    public MaterialForm {
        held = List.copyOf(held);
        rows = List.copyOf(rows);
    }

    /** A row: which material of which place, and how much of it. */
    public record Row(String item, String quantity) {
        public boolean is(Held choice) {
            return item.equals(choice.word());
        }
    }
}
