#!/bin/sh
# Makes the charts of docs/theory.md anew; takes a few minutes.
set -eu
cd "$(dirname "$0")/../.."
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# NAME SCENARIO: theory-NAME.svg is the chart of shares of a textbook scenario.
chart() {
    ./townsquare run "scenarios/textbook/$2.yaml" --critical-mass off --quiet --out "$results/$1"
    cp "$results/$1/charts/active-share.svg" "docs/images/theory-$1.svg"
}

chart tipping-below attention-field-below
chart tipping-above attention-field-above
chart lock-in lock-in
chart released lock-in-released
chart bass bass
chart committed xie-above
./townsquare tipping scenarios/textbook/brock-durlauf-hysteresis.yaml --vary platforms.B.quality=-0.7:0.7 --ramp --levels 351 \
    --quiet --out "$results/hysteresis"
cp "$results"/hysteresis/charts/ramp.svg docs/images/theory-hysteresis.svg
