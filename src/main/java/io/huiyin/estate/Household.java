package io.huiyin.estate;

import java.util.List;

/** All that the desk knows of a home: the building's hints, the people with telephones, the vehicles. */
public record Household(Home home, int version, Building building, List<Resident> residents, List<Vehicle> vehicles) {}
