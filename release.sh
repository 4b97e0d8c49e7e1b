#!/bin/sh
# Makes a release in release/target/dist, for the platform that it runs on. With --check it makes a second one from a fresh clone, under
# another umask, time zone and language, compares their bytes, and tries everything: then all has to be committed. --try only tries what
# is there. --pack FOLDER NAME only packs what is called NAME in a folder, to standard output.
set -eu
# Jars keep the permissions of what was built.
umask 022
cd "$(dirname "$0")"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
platform=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
target=release/target
dist=$target/dist
name=townsquare-$version
# The time of all files that are packed, in seconds since 1970: 1 January 2026.
time=1767225600

say() {
    echo "release: $1" >&2
}

maven() {
    ./mvnw -B -ntp -q -Prelease -Dmaven.test.skip=true "$@"
}

# The same bytes whenever and by whomever they are packed.
packed() {
    LC_ALL=C tar --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner --mode='u+rwX,go+rX,go-w' -C "$1" -cf - "$2" | gzip -9n
}

# Libraries of the system that a Java needs, and fonts for charts: an image from scratch has nothing.
system_into() {
    # Fontconfig is opened by name, so that no library tells of it.
    fontconfig=$(PATH=$PATH:/sbin ldconfig -p | sed -n 's/.*libfontconfig\.so\.1 .* => //p' | head -n 1)
    {
        echo "$fontconfig"
        find "$1/opt/java" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec env LD_LIBRARY_PATH="$1/opt/java/lib/server:$1/opt/java/lib" ldd "$fontconfig" {} + 2>/dev/null |
            sed -n 's/.* => \(\/[^ ]*\) .*/\1/p; s/^[[:space:]]*\(\/lib[^ ]*\) .*/\1/p'
    } | sort -u | while read -r library; do
        case $library in
            "$1"* | "$PWD"*) continue ;;
        esac
        mkdir -p "$1$(dirname "$library")"
        cp -L "$library" "$1$library"
        copyright_into "$1" "$library"
    done
    mkdir -p "$1/etc" "$1/tmp" "$1/data" "$1/usr/share/fonts"
    echo 'root:x:0:0:root:/data:/bin/sh' >"$1/etc/passwd"
    [ ! -d /etc/fonts ] || cp -rL /etc/fonts "$1/etc/"
    [ ! -d /usr/share/fonts/truetype/dejavu ] || cp -rL /usr/share/fonts/truetype/dejavu "$1/usr/share/fonts/"
    copyright_into "$1" /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
}

# Whoever passes on a library of the system passes on its licence: Debian has one file of it for each package.
copyright_into() {
    package=$(dpkg -S "$2" 2>/dev/null || dpkg -S "/usr$2" 2>/dev/null) || package=
    package=${package%%:*}
    if [ -f "/usr/share/doc/$package/copyright" ]; then
        mkdir -p "$1/usr/share/doc/$package"
        cp -L "/usr/share/doc/$package/copyright" "$1/usr/share/doc/$package/"
    else
        say "no licence of $2 is at hand: do not pass on the image"
    fi
}

make_all() {
    say 'building'
    maven -pl release -am package
    rm -rf "$dist" "$target/stage" "$target/image" "$target/runtime" "$target/app" "$target/debian"
    mkdir -p "$dist" "$target/stage" "$target/image/opt"
    mv "$target/$name.zip" "$target/$name.tar.gz" "$target/$name-sbom.json" "$dist/"
    tar -C "$target/stage" -xzf "$dist/$name.tar.gz"

    say 'a Java of its own'
    jlink --add-modules java.se,jdk.unsupported,jdk.zipfs,jdk.charsets --strip-debug --no-header-files --no-man-pages --output "$target/runtime"
    jpackage --type app-image --name townsquare --app-version "$version" --dest "$target/app" --input "$target/stage/$name" \
        --main-jar townsquare.jar --main-class org.townsquare.cli.Main --runtime-image "$target/runtime" \
        --java-options '-XX:MaxRAMPercentage=70' --java-options '-Dtownsquare.home=$APPDIR' \
        --java-options '-Dtownsquare.results=results' --java-options '-Dtownsquare.command=townsquare'
    packed "$target/app" townsquare >"$dist/$name-$platform.tar.gz"
    if command -v dpkg-shlibdeps >/dev/null; then
        say 'a package for Debian'
        SOURCE_DATE_EPOCH=$time release/src/debian/package.sh "$version" "$dist/$name-$platform.tar.gz" "$target/debian" "$dist/$name-$platform.deb"
    else
        say 'no package, since dpkg-dev is missing: only Debian packages can be made'
    fi

    say 'an image'
    cp -rL "$target/runtime" "$target/image/opt/java"
    mkdir -p "$target/image/opt/townsquare"
    cp -r "$target/stage/$name/scenarios" "$target/stage/$name/history" "$target/stage/$name/docs" \
        "$target/stage/$name/LICENSE" "$target/stage/$name/NOTICE" "$target/image/opt/townsquare/"
    system_into "$(pwd)/$target/image"
    maven -pl release -am -Dimage.skip=false package
    mv "$target/$name-image.tar" "$dist/"
    (cd "$dist" && sha256sum -- * >SHA256SUMS)
    say "done: $dist"
}

# Installs the package below an empty root, runs it and removes it.
try_debian() {
    root=$tried/debian
    mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
    : >"$root/var/lib/dpkg/status"
    as=
    [ "$(id -u)" = 0 ] || as=fakeroot
    # The libraries that it depends on are this system's own.
    $as dpkg --root="$root" --force-depends --install "$dist/$name-$platform.deb" >"$tried/log" 2>&1 || { cat "$tried/log" >&2; exit 1; }
    "$root/usr/bin/townsquare" list | grep -q '^new-network ' || { say 'the package lists no scenarios'; exit 1; }
    opened=$(sed -n 's/^Exec=\([^ ]*\) gui$/\1/p' "$root/usr/share/applications/townsquare.desktop")
    [ -f "$root$opened" ] || { say 'the menu does not open the window'; exit 1; }
    try_program "$root/usr/bin/townsquare" "$@"
    $as dpkg --root="$root" --purge townsquare >/dev/null
    left=$(ls "$root")
    [ "$left" = var ] || { say "the package leaves behind: $left"; exit 1; }
}

try_program() {
    program=$1
    shift
    rm -rf "$tried/here" && mkdir "$tried/here"
    (cd "$tried/here" && "$program" "$@" >/dev/null)
    [ -f "$tried/here/results/new-network/report.html" ] || { say "$program made no report"; exit 1; }
}

# A run by each of what was made, from a folder of its own.
try_all() {
    tried=$(mktemp -d)
    set -- run new-network --set users.count=200 --set criticalMass.search=none --steps 50 --replicates 1 --quiet
    (cd "$dist" && sha256sum --quiet -c SHA256SUMS)
    grep -q '"bomFormat" : "CycloneDX"' "$dist/$name-sbom.json"
    tar -C "$tried" -xzf "$dist/$name.tar.gz"
    tar -C "$tried" -xzf "$dist/$name-$platform.tar.gz"
    for jar in "$tried/$name"/lib/*.jar; do
        library=$(basename "$jar" .jar)
        case $library in sim-*) continue ;; esac
        grep -qF " ${library##*-}" "$tried/$name/NOTICE" || { say "NOTICE does not name $library"; exit 1; }
        grep -qF "\"version\" : \"${library##*-}\"" "$dist/$name-sbom.json" || { say "the list of libraries lacks $library"; exit 1; }
    done
    try_program "$tried/$name/bin/townsquare" "$@"
    try_program "$tried/townsquare/bin/townsquare" "$@"
    [ ! -f "$dist/$name-$platform.deb" ] || try_debian "$@"
    # No registry is at hand: the layers are laid over one another, as a container engine does.
    mkdir "$tried/image" "$tried/layers"
    tar -C "$tried/layers" -xf "$dist/$name-image.tar"
    blobs=$tried/layers/blobs/sha256
    manifest=$blobs/$(grep -o 'sha256:[0-9a-f]*' "$tried/layers/index.json" | head -n 1 | cut -c 8-)
    for layer in $(sed 's/.*"layers"//' "$manifest" | grep -o 'sha256:[0-9a-f]*' | cut -c 8-); do
        tar -C "$tried/image" --warning=no-unknown-keyword -xzf "$blobs/$layer"
    done
    # As root it can be entered; a Java finds its own libraries by /proc.
    if [ "$(id -u)" = 0 ] && mkdir "$tried/image/proc" && mount -t proc proc "$tried/image/proc"; then
        entered=0
        XDG_CACHE_HOME=/tmp chroot "$tried/image" /opt/java/bin/java -Djava.awt.headless=true -Dtownsquare.home=/opt/townsquare \
            -Dtownsquare.results=/data/results -cp '/app/libs/*:/app/classpath/*' org.townsquare.cli.Main "$@" >/dev/null || entered=$?
        umount "$tried/image/proc"
        [ "$entered" = 0 ] && [ -f "$tried/image/data/results/new-network/report.html" ] || { say 'the image made no report'; exit 1; }
    fi
    rm -rf "$tried"
}

case ${1:-} in
    '') make_all ;;
    --try) try_all ;;
    --pack) packed "$2" "$3" ;;
    --check)
        [ -z "$(git status --porcelain)" ] || { say 'not all is committed, so a clone would be another release'; exit 2; }
        make_all
        try_all
        again=$(mktemp -d)
        git clone -q . "$again/townsquare"
        (
            cd "$again/townsquare"
            umask 077
            JAVA_TOOL_OPTIONS='-Duser.language=de -Duser.country=DE -Duser.timezone=Asia/Tokyo' TZ=Asia/Tokyo ./release.sh
        )
        diff "$dist/SHA256SUMS" "$again/townsquare/$dist/SHA256SUMS" || { say 'two builds differ'; exit 1; }
        rm -rf "$again"
        say 'two builds have the same bytes, and everything runs'
        ;;
    *)
        say "'$1' is no option; allowed: --check, --try, --pack, or none"
        exit 2
        ;;
esac
