package io.huiyin.repair.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the order now: exactly what the table allows this viewer, the likeliest first.
 *
 * @param refused what conditions other than the post stand against
 * @param elsewhere what only other posts do
 * @param form the act that is being filled in
 */
public record ActsView(
        String number,
        int version,
        List<ActButton> open,
        List<ActButton> refused,
        List<ActButton> elsewhere,
        @Nullable ActForm form) {
    public ActsView {
        open = List.copyOf(open);
        refused = List.copyOf(refused);
        elsewhere = List.copyOf(elsewhere);
    }

    public boolean nothing() {
        return open.isEmpty() && refused.isEmpty();
    }

    /** Whether the act's form is the one shown. */
    public boolean shows(ActButton button) {
        return form != null && form.noun().equals(button.noun());
    }
}
