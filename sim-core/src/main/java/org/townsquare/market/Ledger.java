package org.townsquare.market;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Who paid whom, in whole US cents. Every booking takes from one side what it gives to the other, so that money is
 * neither made nor lost: the platforms' cash and the balances of all other parties always add up to the platforms' cash
 * at step 0.
 */
public final class Ledger implements Serializable {

    private static final long serialVersionUID = 1;

    /** Who deals with the platforms. */
    public enum Party {
        USERS,
        ADVERTISERS,
        SUPPLIERS,
        STATE,
        INVESTORS,
        FOUNDERS,
        /** Who owned a company that was bought. */
        SELLERS,
        /** Owners and their brands: what one gives the other takes. */
        GROUPS
    }

    /** What a platform is paid or pays for. */
    public enum Item {
        /** Ads shown. */
        ADS(1, Party.ADVERTISERS, true),
        /** Fees and premium subscriptions. */
        SUBSCRIPTIONS(1, Party.USERS, true),
        /** Computers and networks. */
        INFRASTRUCTURE(-1, Party.SUPPLIERS, true),
        /** Reviews of posts. */
        MODERATION(-1, Party.SUPPLIERS, true),
        /** Salaries. */
        TEAM(-1, Party.SUPPLIERS, true),
        /** Marketing. */
        MARKETING(-1, Party.SUPPLIERS, true),
        /** Paid creators. */
        CREATORS(-1, Party.USERS, true),
        /** Fines. */
        FINES(-1, Party.STATE, true),
        /** Funding rounds. */
        ROUNDS(1, Party.INVESTORS, false),
        /** The founder's own capital. */
        FOUNDER(1, Party.FOUNDERS, false),
        /** What does not come again: a format that is copied. */
        PROJECTS(-1, Party.SUPPLIERS, true),
        /** A company that is bought, as far as it is paid in cash. */
        PURCHASE(-1, Party.SELLERS, false),
        /** To a brand, or from a brand to its owner. */
        GIVEN(-1, Party.GROUPS, false),
        /** The other side of that. */
        TAKEN(1, Party.GROUPS, false);

        final int sign;
        final Party party;
        final boolean operating;

        Item(int sign, Party party, boolean operating) {
            this.sign = sign;
            this.party = party;
            this.operating = operating;
        }

        /** Whether a company that runs short may spend less on it. */
        boolean isFree() {
            return this == TEAM || this == MARKETING || this == CREATORS;
        }
    }

    private static final double CENTS = 100;

    private final long[] cash;
    private final long[] balances = new long[Party.values().length];
    private final long[][] today;
    private final long[][] before;

    /** @param capital cash of each platform at step 0, in dollars */
    Ledger(double[] capital) {
        cash = Arrays.stream(capital).mapToLong(Ledger::cents).toArray();
        today = new long[capital.length][Item.values().length];
        before = new long[capital.length][Item.values().length];
    }

    static long cents(double dollars) {
        return FastMath.round(dollars * CENTS); // Math.round rounds negative numbers otherwise in a browser
    }

    /** A new step begins: nobody has paid anything in it yet. */
    void newStep() {
        for (int k = 0; k < today.length; k++) {
            for (int item = 0; item < today[k].length; item++) {
                before[k][item] += today[k][item];
                today[k][item] = 0;
            }
        }
    }

    /** Books an amount, which must not be negative, between a platform and the item's party. */
    void book(int platform, Item item, long cents) {
        if (cents < 0 || (item.sign < 0 && cents > cash[platform])) {
            throw new IllegalArgumentException(cents + " cents cannot be booked as " + item);
        }
        cash[platform] += item.sign * cents;
        balances[item.party.ordinal()] -= item.sign * cents;
        today[platform][item.ordinal()] += cents;
    }

    /** Books an amount from an owner to its brand, or back. */
    void transfer(int from, int to, long cents) {
        book(from, Item.GIVEN, cents);
        book(to, Item.TAKEN, cents);
    }

    /** A platform's cash, in cents; never negative. */
    public long cash(int platform) {
        return cash[platform];
    }

    /** What a party has received less what it has paid since step 0, in cents. */
    public long balance(Party party) {
        return balances[party.ordinal()];
    }

    /** What a platform was paid or paid for an item in this step, in cents. */
    public long today(int platform, Item item) {
        return today[platform][item.ordinal()];
    }

    /** What a platform was paid or paid for an item since step 0, in cents. */
    public long ever(int platform, Item item) {
        return before[platform][item.ordinal()] + today(platform, item);
    }

    /** What a platform earned in this step, in cents. */
    public long revenue(int platform) {
        return operating(platform, 1);
    }

    /** What a platform spent in this step, in cents. */
    public long costs(int platform) {
        return operating(platform, -1);
    }

    private long operating(int platform, int sign) {
        long sum = 0;
        for (Item item : Item.values()) {
            sum += item.operating && item.sign == sign ? today(platform, item) : 0;
        }
        return sum;
    }

    /** A number of cents in dollars. */
    public static double dollars(long cents) {
        return cents / CENTS;
    }
}
