#!/bin/sh
# Makes the charts of docs/theory.md anew; takes a few minutes.
set -eu
cd "$(dirname "$0")/../.."
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# PICTURE CHART SCENARIO: theory-PICTURE.svg is that chart of a textbook scenario.
picture() {
    ./townsquare run "scenarios/textbook/$3.yaml" --critical-mass off --quiet --out "$results/$1"
    cp "$results/$1/charts/$2.svg" "docs/images/theory-$1.svg"
}

picture tipping-below mean-field attention-field-below-contacts
picture tipping-above mean-field attention-field-above-contacts
picture lock-in mean-field lock-in
picture released mean-field lock-in-released
picture bass active-share bass
picture committed active-share xie-above
./townsquare tipping scenarios/textbook/brock-durlauf-hysteresis.yaml --vary platforms.B.quality=-0.7:0.7 --ramp --levels 351 \
    --replicates 4 --quiet --out "$results/hysteresis"
cp "$results/hysteresis/charts/ramp.svg" docs/images/theory-hysteresis.svg
