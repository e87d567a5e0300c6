package io.huiyin.matter;

/** An act of which those whom the table names hear at once, whatever the priority of the matter. */
public interface Alarming {}
