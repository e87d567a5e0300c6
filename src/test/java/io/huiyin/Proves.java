package io.huiyin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test that shows clauses of the ledger to hold; {@code docs/clauses.md} is made from these marks. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {
    /** The codes of the clauses. */
    String[] value();
}
