package io.huiyin.area.web;

import io.huiyin.estate.Building;
import io.huiyin.staff.StaffMember;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page of areas shows.
 *
 * @param assistants who may keep a building
 */
public record AreasView(List<Row> rows, List<StaffMember> assistants, boolean mayGive) {

    /**
     * One building.
     *
     * @param keeper none for a building that is everybody's
     * @param former whether the keeper is no assistant here any more
     * @param trouble why what was chosen was not saved
     */
    public record Row(
            Building building,
            @Nullable StaffMember keeper,
            boolean former,
            @Nullable Trouble trouble) {
        /** Whether the list has this member chosen: what was picked stays picked when it could not be saved. */
        public boolean chosen(StaffMember member) {
            return trouble == null
                    ? keeper != null && keeper.id() == member.id()
                    : trouble.chosen().equals(Long.toString(member.id()));
        }

        /** The keeper's id as the form sends it back; empty for nobody. */
        public String seen() {
            return keeper == null ? "" : Long.toString(keeper.id());
        }
    }

    /** Why a row was not saved, and what was chosen in it. */
    public record Trouble(String chosen, Why why) {}

    /** What can stand against a row. */
    public enum Why {
        /** Somebody else gave the building on meanwhile. */
        CHANGED,
        /** Who was chosen is no assistant here, or no longer. */
        NO_ASSISTANT
    }

    /** How many buildings a member keeps. */
    public long load(StaffMember member) {
        return rows.stream()
                .map(Row::keeper)
                .filter(Objects::nonNull)
                .filter(keeper -> keeper.id() == member.id())
                .count();
    }

    /** How many rows were not saved. */
    public long refused() {
        return rows.stream().filter(row -> row.trouble() != null).count();
    }
}
