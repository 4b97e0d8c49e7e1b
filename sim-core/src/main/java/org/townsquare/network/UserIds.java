package org.townsquare.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the users of a file from 0. Whole numbers are the same id however they are written: 7 and 007. */
final class UserIds {

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> inOrder = new ArrayList<>();
    private boolean allWhole = true;

    /** Whether the text is a whole number. */
    static boolean isWhole(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        if (text.length() == digits || text.length() > 18) {
            return false;
        }
        for (int at = digits; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number of the user with this id, in order of appearance. */
    int number(String text) {
        boolean whole = isWhole(text);
        allWhole &= whole;
        Object id = whole ? (Object) Long.valueOf(text) : text;
        Integer number = numbers.putIfAbsent(id, inOrder.size());
        if (number != null) {
            return number;
        }
        inOrder.add(id);
        return inOrder.size() - 1;
    }

    int size() {
        return inOrder.size();
    }

    /** The final number of each user: by ascending id if all ids are whole numbers, else in order of appearance. */
    int[] places() {
        int[] places = new int[size()];
        Arrays.setAll(places, number -> number);
        if (allWhole) {
            long[] ids = inOrder.stream().mapToLong(id -> (Long) id).toArray();
            long[] sorted = ids.clone();
            Arrays.sort(sorted);
            Arrays.setAll(places, number -> Arrays.binarySearch(sorted, ids[number]));
        }
        return places;
    }
}
