#!/bin/sh
# Builds the site, serves it, and builds it anew each day at 00:05 in Vietnam, whatever the clock's
# zone here: Vietnam is seven hours ahead of UTC, and has no summer time.
# A build that fails leaves the site as it was, and is tried again after an hour.
set -eu

: "${SITE_URL:?set it to the address of publication, with https:// and a slash at the end}"
site=${SITE_DIR:-/srv/data/public/site}
settings=${NGINX_CONF:-/srv/lich/docs/hosting/container/nginx.conf}

until_the_next() { # seconds to the next 00:05 in Vietnam, at least one
    since=$(( ($(date +%s) + 7 * 3600 - 300) % 86400 ))
    echo $(( 86400 - since ))
}

build() {
    python build.py publish --site-dir "$site"
}

if [ -f "$site/index.html" ]; then
    wait_for=0 # a container that starts again may have missed a night
else
    build # without a first site there is nothing to serve: the container ends and tells why
    wait_for=$(until_the_next)
fi

nginx -c "$settings" -g 'daemon off;' &
server=$!
trap 'kill "$server" 2>/dev/null; exit 0' TERM INT

while :; do
    # In the background, so that a signal to stop is heard at once.
    sleep "$wait_for" & wait $! || true
    kill -0 "$server" 2>/dev/null || exit 1
    wait_for=$(until_the_next)
    if ! build; then
        echo "The build failed; the site stays as it was. Tried again within the hour." >&2
        [ "$wait_for" -le 3600 ] || wait_for=3600
    fi
done
