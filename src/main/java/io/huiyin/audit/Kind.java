package io.huiyin.audit;

import java.util.Arrays;
import java.util.List;

/** What is written down: looks at personal data, changes of rights and of rules, and what happened at the door. */
public enum Kind {
    TELEPHONE_REVEALED(Group.LOOK),
    IDENTITY_REVEALED(Group.LOOK),
    ROSTER_EXPORTED(Group.LOOK),
    LIST_EXPORTED(Group.LOOK),
    BACKUP_TAKEN(Group.LOOK),
    AUDIT_READ(Group.LOOK),
    AUDIT_EXPORTED(Group.LOOK),
    HIRED(Group.RIGHT),
    LEFT(Group.RIGHT),
    RETURNED(Group.RIGHT),
    ORGANISATION_RENAMED(Group.RIGHT),
    APPOINTED(Group.RIGHT),
    APPOINTMENT_ENDED(Group.RIGHT),
    PASSWORD_CHANGED(Group.RIGHT),
    PASSWORD_RESET(Group.RIGHT),
    TOKEN_MADE(Group.RIGHT),
    TOKEN_REVOKED(Group.RIGHT),
    SECOND_FACTOR_ON(Group.RIGHT),
    SECOND_FACTOR_OFF(Group.RIGHT),
    SECOND_FACTOR_RESET(Group.RIGHT),
    PASSKEY_ADDED(Group.RIGHT),
    PASSKEY_REMOVED(Group.RIGHT),
    PASSKEY_COPIED(Group.DOOR),
    RECOVERY_CODES_RENEWED(Group.RIGHT),
    RECOVERY_CODE_USED(Group.RIGHT),
    FIGURE_SET(Group.RULE),
    PRICES_PUBLISHED(Group.RULE),
    FACTOR_RULE_SET(Group.RULE),
    KEY_ROTATION_BEGUN(Group.RULE),
    KEY_CHANGED(Group.RULE),
    PRINT_TEMPLATE_CHANGED(Group.RULE),
    KEY_RETIRED(Group.RULE),
    SIGNED_IN(Group.DOOR),
    SIGN_IN_REFUSED(Group.DOOR);

    private final Group group;

    Kind(Group group) {
        this.group = group;
    }

    /** What kinds have in common. */
    public enum Group {
        LOOK,
        RIGHT,
        RULE,
        DOOR;

        public List<Kind> kinds() {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.group == this)
                    .toList();
        }
    }

    public Group group() {
        return group;
    }
}
