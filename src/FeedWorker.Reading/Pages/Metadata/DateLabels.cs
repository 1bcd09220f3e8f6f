using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages.Metadata;

/// <summary>Words before a shown date that tell what happened then.</summary>
internal static class DateLabels
{
    private static readonly FrozenSet<string> Published = Of(
        "published publication posted created released issued pubblicato pubblicata publié publiée publie paru veröffentlicht publiziert veröffentlichung veröffentlichungsdatum veroeffentlicht erstellt erschienen"
        + " publicado publicada publicación publicação publicat publisert publicerad publiceret udgivet julkaistu opublikowano publikacja dodano vydáno publikováno"
        + " megjelent postat опубликовано опубліковано публикувано δημοσίευση δημοσιεύθηκε yayınlanma yayınlandı gepubliceerd geplaatst diterbitkan dipublikasikan"
        + " 发布 发表 发布时间 公開 掲載 入力 입력 נשר פורסם प्रकाशित đăng");

    private static readonly FrozenSet<string> Updated = Of(
        "updated update modified edited revised aktualisiert aktualisierung stand geändert actualisé mis jour modifié actualizado actualizada actualización modificado"
        + " atualizado atualizada atualização aggiornato aggiornata aggiornamento modificato bijgewerkt gewijzigd uppdaterad oppdatert opdateret päivitetty"
        + " zaktualizowano aktualizacja aktualizace aktualizováno aktualizované frissítve actualizat обновлено оновлено обновена ενημέρωση ενημερώθηκε güncelleme"
        + " güncellendi diperbarui dikemaskini 更新 수정 עודכן अपडेट cập");

    internal static bool IsPublished(string word) => Published.Contains(word);

    internal static bool IsUpdated(string word) => Updated.Contains(word);

    private static FrozenSet<string> Of(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
