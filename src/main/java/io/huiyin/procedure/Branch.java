package io.huiyin.procedure;

import java.util.function.BiPredicate;

/**
 * Another stage that an act leads to when its words hold.
 *
 * @param <S> the stages
 * @param <A> the acts
 * @param <C> the case before the act
 */
public record Branch<S extends Enum<S>, A extends Act, C>(String when, BiPredicate<C, A> holds, S to) {}
