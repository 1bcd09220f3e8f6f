using System.Net;

namespace FeedWorker.Fetching;

/// <summary>
/// Fetches one address, politely and within bounds. Whatever a server does is an outcome; only the caller's own token makes it throw.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    private readonly FetchingOptions _options;
    private readonly AllowedHostList _allowed;
    private readonly RobotsCache _robots;
    private readonly HostGate _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HttpMessageInvoker _http;

    public Fetcher(
        FetchingOptions options,
        AllowedHostList allowed,
        AddressGuard guard,
        RobotsCache robots,
        HostGate gate,
        TimeProvider time,
        ILogger<Fetcher> logger)
    {
        (_options, _allowed, _robots, _gate, _time, _logger) = (options, allowed, robots, gate, time, logger);
        _http = new HttpMessageInvoker(WebHandler.Create(guard, options));
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var outcome = await ExchangeAsync(request, cancellationToken);
        var address = FetchingLog.Address(request.Url);
        switch (outcome)
        {
            case FetchOutcome.Fetched fetched:
                FetchingLog.Fetched(_logger, address, fetched.Body.Length, FetchingLog.Address(fetched.FinalUrl));
                break;
            case FetchOutcome.NotModified:
                FetchingLog.NotModified(_logger, address);
                break;
            case FetchOutcome.Gone gone:
                FetchingLog.Gone(_logger, address, gone.Why);
                break;
            case FetchOutcome.Refused refused:
                FetchingLog.Refused(_logger, address, refused.Why);
                break;
            case FetchOutcome.Failed { RetryAfter: { } pause } failed:
                FetchingLog.FailedForAWhile(_logger, address, failed.Why, pause);
                break;
            case FetchOutcome.Failed failed:
                FetchingLog.Failed(_logger, address, failed.Why);
                break;
        }

        return outcome;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<FetchOutcome> ExchangeAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var clock = new ExchangeClock(_time, _options.Deadline, cancellationToken);
        try
        {
            return await WalkAsync(request, clock, cancellationToken);
        }
        catch (Exception broken)
        {
            // A cancelled request may surface as any kind of exception, so the reason is asked first.
            cancellationToken.ThrowIfCancellationRequested();
            if (clock.HasRunOut || broken is OperationCanceledException)
            {
                return new FetchOutcome.Failed($"no complete answer within {_options.Deadline.TotalSeconds:0.#} s", null);
            }

            if (ConnectionTrouble.Explain(broken) is { } explained)
            {
                return explained;
            }

            throw;
        }
    }

    private async Task<FetchOutcome> WalkAsync(FetchRequest request, ExchangeClock clock, CancellationToken cancellationToken)
    {
        var (url, permanent) = (ResponseHints.WithoutFragment(request.Url), true);
        var seen = new HashSet<Uri>();
        while (true)
        {
            seen.Add(url);
            if (await ObjectionAsync(url, request.Kind, clock, cancellationToken) is { } objection)
            {
                return objection;
            }

            using var message = Message(request, url);
            using var response = await _http.SendAsync(message, clock.Token);
            if (!IsRedirect(response.StatusCode))
            {
                var movedTo = seen.Count > 1 && permanent ? url : null;
                var outcome = await ResponseReader.ReadAsync(request, response, url, movedTo, _options, _time.GetUtcNow(), clock.Token);
                if (outcome is FetchOutcome.Failed { RetryAfter: { } pause } && !_allowed.IsOwnSite(url))
                {
                    _gate.Hold(HostKey.Of(url), pause);
                }

                return outcome;
            }

            if (response.Location(url) is not { } next)
            {
                return new FetchOutcome.Failed("a redirect without a usable address", null);
            }

            if (seen.Contains(next))
            {
                return Lost(request.Kind, "redirects in a circle");
            }

            if (seen.Count > _options.MaxRedirects)
            {
                return Lost(request.Kind, $"more than {_options.MaxRedirects} redirects");
            }

            FetchingLog.Redirected(_logger, FetchingLog.Address(url), (int)response.StatusCode, FetchingLog.Address(next));
            permanent &= ResponseReader.IsLastingMove(response.StatusCode, url, next);
            url = next;
        }
    }

    // A robots.txt that leads nowhere counts as one that is not there (RFC 9309, 2.3.1.2).
    private static FetchOutcome Lost(FetchKind kind, string why) =>
        kind is FetchKind.Robots ? new FetchOutcome.Refused(why) : new FetchOutcome.Failed(why, null);

    /// <summary>Everything that may keep us from asking: the address itself, robots.txt, the host's turn.</summary>
    private async Task<FetchOutcome?> ObjectionAsync(Uri url, FetchKind kind, ExchangeClock clock, CancellationToken cancellationToken)
    {
        if (AddressGuard.Objection(url) is { } why)
        {
            return new FetchOutcome.Refused(why);
        }

        // robots.txt comes with the visit that it is for, without a turn.
        if (kind is FetchKind.Robots)
        {
            return null;
        }

        if (kind is FetchKind.Page)
        {
            // Its time counts, but it is read to its own end: what it says is remembered even if this page comes too late.
            var forbidden = await _robots.ObjectionAsync(url, FetchRobotsAsync, cancellationToken);
            if (forbidden is not null)
            {
                return forbidden;
            }
        }

        if (_allowed.IsOwnSite(url))
        {
            return null;
        }

        var crawlDelay = _robots.GetCrawlDelay(url) ?? TimeSpan.Zero;
        var gap = crawlDelay > _options.HostGap ? crawlDelay : _options.HostGap;
        var busy = await clock.StandStillAsync(_gate.WaitTurnAsync(HostKey.Of(url), gap, cancellationToken));
        return busy is null ? null : new FetchOutcome.Failed("the host must be left alone for a while", busy);
    }

    private Task<FetchOutcome> FetchRobotsAsync(Uri url, CancellationToken cancellationToken) =>
        ExchangeAsync(new FetchRequest(url, null, null, FetchKind.Robots), cancellationToken);

    private HttpRequestMessage Message(FetchRequest request, Uri url)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", _options.FullUserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Kind.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", BodyReader.AcceptEncoding);
        if (request.ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        }

        if (request.LastModified is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        }

        return message;
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
