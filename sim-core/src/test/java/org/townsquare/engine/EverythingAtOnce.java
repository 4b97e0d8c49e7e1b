package org.townsquare.engine;

import org.townsquare.Given;
import org.townsquare.scenario.Scenario;

/** A scenario in which every kind of event and every mechanism is at work. */
final class EverythingAtOnce {

    static final String YAML = """
            title: Everything at once
            steps: 160
            users:
              count: 700
              reconsider: 0.2
              entry: {present: 0.7, growth: logistic, days: 120}
              dormantDays: 40
              nations: [{name: Here, share: 0.3}, {name: There, share: 0.2}]
            content: {strikeShare: 0.5}
            advertisers: {contagion: 1, boycottDays: 5}
            gatekeepers:
              stores: [{name: Apple, tolerance: 0.001, graceDays: 3, probationDays: 5}, {name: Google}]
              host: {tolerance: 0.001, graceDays: 20, migrationDays: 6}
              regulator: {tolerance: 0.001, graceDays: 30, muteDays: 10}
            choice: {interoperability: 0.2, population: 0.5}
            influencers:
              - {name: Star, audience: 0.4, ideology: 0.5, home: Old}
              - {name: Sage, audience: 0.2, ideology: -0.5}
            platforms:
              - name: Old
                role: incumbent
                policy: strict
                business: {model: subscription, adLoad: 0.1, fee: 0.5, premiumShare: 0.1}
              - name: New
                quality: 2
                discovery: 0.2
                leaning: 0.3
                initialUsers: 0.1
                launch: {planned: 20, slip: 5, inviteDays: 10}
                marketing: 0.02
                business: advertising
                company: {creatorFund: 1e6, experience: 0.5}
              - name: Third
                quality: 1
                format: photo
                importedTies: 0.4
                initialUsers: 0.1
                initialAware: 0.5
                business: subscription
                company: {capital: 1e6, founder: 3e6}
            investors: {count: 20, hurdle: -1}
            events:
              - {kind: announce, at: 5, platform: New}
              - {kind: announce, at: 6, platform: New, launch: 25}
              - {kind: delay, at: 10, platform: New, days: 5}
              - {kind: launch, at: 40, platform: New}
              - {kind: policy-change, at: 50, platform: Third, policy: none}
              - {kind: marketing-burst, at: 55, platform: New}
              - {kind: quality-change, at: 60, platform: Old, change: -0.5, days: 20}
              - {kind: format-copy, at: 61, platform: Old, rival: Third, days: 10, cost: 1000}
              - {kind: acquisition, at: 135, platform: Old, rival: Third}
              - {kind: influencer-ban, at: 70, platform: Old, influencer: Star}
              - {kind: influencer-move, at: 75, platform: New, influencer: Star}
              - {kind: influencer-move, at: 76, platform: Third, influencer: Sage}
              - {kind: influencer-move, at: 80, platform: Old, influencer: Sage, leaves: Third}
              - {kind: boycott, at: 85, platform: Old, firms: 50, days: 20}
              - {kind: boycott, at: 86, platform: New, firms: 1e6, from: random, days: 5}
              - {kind: owner-change, at: 90, platform: Old, policy: free-speech}
              - {kind: national-suspension, at: 100, platform: New, nation: Here, days: 20}
              - {kind: funding-round, at: 105, platform: Old, amount: 1e7, valuation: 5e8}
              - {kind: sentiment-change, at: 106, change: 1}
              - {kind: outage, at: 110, platform: New, days: 15}
              - {kind: announce, at: 112, platform: New, news: 0.5}
              - {kind: influencer-move, at: 113, platform: New, influencer: Sage}
              - {kind: national-suspension, at: 115, platform: New, nation: There, days: 20}
              - {kind: regulation, at: 4, platform: New, fine: 1000, muteDays: 2}
              - {kind: app-store-removal, at: 60, platform: New, store: Apple, days: 30}
              - {kind: app-store-removal, at: 65, platform: Third, store: Google}
              - {kind: host-shutdown, at: 85, platform: Third, days: 9}
              - {kind: app-store-reinstatement, at: 95, platform: Third, store: Google}
              - {kind: parameter-change, at: 97, parameter: choice.contacts, value: 1.8}
              - {kind: spending-change, at: 120, platform: New, team: 1e6, creatorFund: 0}
              - {kind: outage, at: 130, platform: Old, days: 3}
              - {kind: closing, at: 145, platform: New}
              - {kind: policy-change, platform: Third, policy: strict, when: {metric: stores, below: 2, days: 5, from: 60}}
              - kind: marketing-burst
                platform: Third
                when: {metric: attention-share, platform: New, above: 0.01, days: 10, again: 30}
            """;

    private EverythingAtOnce() {}

    static Scenario scenario(String rule, String network) {
        return Given.scenario(YAML, "choice.rule={kind: " + rule + "}", "network={kind: " + network + "}");
    }
}
