using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace FeedWorker.Fetching;

/// <summary>From the answer at the end of the redirects to its outcome.</summary>
internal static class ResponseReader
{
    internal static async Task<FetchOutcome> ReadAsync(
        FetchRequest request,
        HttpResponseMessage response,
        Uri url,
        Uri? movedTo,
        FetchingOptions options,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation:
                break;
            case HttpStatusCode.NotModified when request.ETag is not null || request.LastModified is not null:
                return new FetchOutcome.NotModified(
                    response.ETag ?? request.ETag, response.LastModified ?? request.LastModified, response.FreshFor(now));
            case var status:
                return Unwelcome(status, response.RetryAfter(now));
        }

        if (request.Kind is FetchKind.Page && MediaTypes.NotAPage(response.Content.Headers.ContentType) is { } type)
        {
            return new FetchOutcome.Refused($"not a page: {type}");
        }

        var cap = request.Kind switch
        {
            FetchKind.Feed => options.MaxFeedBytes,
            FetchKind.Page => options.MaxPageBytes,
            _ => RobotsRules.MaxBytes,
        };
        var body = await BodyReader.ReadAsync(response.Content, cap, beginningWillDo: request.Kind is FetchKind.Robots, cancellationToken);
        return body.Problem ?? new FetchOutcome.Fetched(
            body.Bytes, response.ContentType, url, response.ETag, response.LastModified, movedTo, response.FreshFor(now));
    }

    /// <summary>Is it a move to remember? One from https to http is followed, but the safer address is kept.</summary>
    internal static bool IsLastingMove(HttpStatusCode status, Uri from, Uri to) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect
        && !(from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp);

    private static FetchOutcome Unwelcome(HttpStatusCode status, TimeSpan? retryAfter)
    {
        // The reason phrase is ours: the server's own would bring foreign text into logs.
        var code = (int)status;
        var why = $"server answered {code} {ReasonPhrases.GetReasonPhrase(code)}".TrimEnd();
        return code switch
        {
            410 => new FetchOutcome.Gone(why),

            // These are about this moment; every other 4xx is about the address.
            408 or 421 or 425 or 429 => new FetchOutcome.Failed(why, retryAfter),
            >= 400 and < 500 => new FetchOutcome.Refused(why),
            _ => new FetchOutcome.Failed(why, retryAfter),
        };
    }
}
