#!/bin/sh
# Packs the archive with its own Java as a package for Debian: package.sh VERSION ARCHIVE FOLDER PACKAGE. FOLDER is made and may be
# deleted afterwards. The times of all files are SOURCE_DATE_EPOCH. The package that jpackage makes would put no command on the PATH, and
# its menu entry would start the command without the window. This one has no scripts, so nothing stays when it is removed.
set -eu
here=$(dirname "$0")
version=$1
archive=$2
folder=$3
package=$4
root=$folder/root
shared=$root/usr/share

mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$shared/applications" "$shared/doc/townsquare" "$shared/icons/hicolor/scalable/apps"
tar -C "$root/opt" -xzf "$archive"
# Relative, so that it works below any root.
ln -s ../../opt/townsquare/bin/townsquare "$root/usr/bin/townsquare"
cp "$here/townsquare.desktop" "$shared/applications/"
cp "$here/townsquare.svg" "$shared/icons/hicolor/scalable/apps/"
{
    cat "$root/opt/townsquare/lib/app/NOTICE" "$root/opt/townsquare/lib/app/LICENSE"
    printf '\nThe licences of the Java in /opt/townsquare/lib/runtime are in its folder legal.\n'
} >"$shared/doc/townsquare/copyright"

# Packages whose libraries the Java uses, with their least versions. dpkg-shlibdeps insists on a source package.
mkdir -p "$folder/debian"
printf 'Source: townsquare\n\nPackage: townsquare\nArchitecture: any\n' >"$folder/debian/control"
(
    cd "$folder"
    libraries=root/opt/townsquare/lib/runtime/lib
    find root/opt/townsquare -path '*/app' -prune -o -type f \( -name '*.so' -o -path '*/bin/*' \) \
        -exec dpkg-shlibdeps "-l$libraries" "-l$libraries/server" {} + 2>debian/log || { cat debian/log >&2; exit 1; }
)

{
    cat "$here/control"
    echo "Version: $version"
    echo "Architecture: $(dpkg --print-architecture)"
    find "$root/opt" "$root/usr" -type f -printf '%s\n' | awk '{ k += int(($1 + 1023) / 1024) } END { print "Installed-Size: " k }'
    # Fontconfig is opened by name, so no library mentions it.
    sed -n 's/^shlibs:Depends=/Depends: libfontconfig1, /p' "$folder/debian/substvars"
} >"$root/DEBIAN/control"
grep -q '^Depends: ' "$root/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip --build "$root" "$package" >/dev/null
