using System.Net;
using Microsoft.AspNetCore.WebUtilities;

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
        switch (outcome)
        {
            case FetchOutcome.Fetched fetched:
                FetchingLog.Fetched(_logger, request.Url, fetched.Body.Length, fetched.FinalUrl);
                break;
            case FetchOutcome.NotModified:
                FetchingLog.NotModified(_logger, request.Url);
                break;
            case FetchOutcome.Gone gone:
                FetchingLog.Gone(_logger, request.Url, gone.Why);
                break;
            case FetchOutcome.Refused refused:
                FetchingLog.Refused(_logger, request.Url, refused.Why);
                break;
            case FetchOutcome.Failed failed:
                FetchingLog.Failed(_logger, request.Url, failed.Why, failed.RetryAfter);
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
                return await EndAsync(request, response, url, movedTo: seen.Count > 1 && permanent ? url : null, clock.Token);
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

            // A move from https to http is followed, but not remembered as the new address.
            permanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect
                && !(url.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp);
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

        // robots.txt has a time limit of its own and comes with the visit that it is for, without a turn.
        if (kind is FetchKind.Robots)
        {
            return null;
        }

        if (kind is FetchKind.Page)
        {
            var forbidden = await clock.StandStillAsync(_robots.ObjectionAsync(url, FetchRobotsAsync, cancellationToken));
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

    private async Task<FetchOutcome> EndAsync(
        FetchRequest request, HttpResponseMessage response, Uri url, Uri? movedTo, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation:
                break;
            case HttpStatusCode.NotModified when request.ETag is not null || request.LastModified is not null:
                return new FetchOutcome.NotModified(
                    response.ETag ?? request.ETag, response.LastModified ?? request.LastModified, response.FreshFor(now));
            case var status:
                return Unwelcome(status, response.RetryAfter(now), url);
        }

        if (request.Kind is FetchKind.Page && MediaTypes.NotAPage(response.Content.Headers.ContentType) is { } type)
        {
            return new FetchOutcome.Refused($"not a page: {type}");
        }

        var cap = request.Kind switch
        {
            FetchKind.Feed => _options.MaxFeedBytes,
            FetchKind.Page => _options.MaxPageBytes,
            _ => RobotsRules.MaxBytes,
        };
        var body = await BodyReader.ReadAsync(response.Content, cap, beginningWillDo: request.Kind is FetchKind.Robots, cancellationToken);
        return body.Problem ?? new FetchOutcome.Fetched(
            body.Bytes, response.ContentType, url, response.ETag, response.LastModified, movedTo, response.FreshFor(now));
    }

    private FetchOutcome Unwelcome(HttpStatusCode status, TimeSpan? retryAfter, Uri url)
    {
        var code = (int)status;
        var why = $"server answered {code} {ReasonPhrases.GetReasonPhrase(code)}".TrimEnd();
        if (status is HttpStatusCode.Gone)
        {
            return new FetchOutcome.Gone(why);
        }

        // 408, 421, 425 and 429 are about this moment; every other 4xx is about the address.
        if (code is >= 400 and < 500 and not (408 or 421 or 425 or 429))
        {
            return new FetchOutcome.Refused(why);
        }

        if (retryAfter is { } pause && !_allowed.IsOwnSite(url))
        {
            _gate.Hold(HostKey.Of(url), pause);
        }

        return new FetchOutcome.Failed(why, retryAfter);
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
