-- A draft of a template can be thrown away; what was published stays, and stays as it is.
CREATE POLICY drafts_alone ON "LibraryTemplateVersion" AS RESTRICTIVE FOR DELETE TO acquaint_app
  USING ("state" = 'draft');
GRANT DELETE ON "LibraryTemplate", "LibraryTemplateVersion" TO acquaint_app;

CREATE TRIGGER keep_published BEFORE UPDATE ON "LibraryTemplateVersion"
  FOR EACH ROW EXECUTE FUNCTION acquaint_keep_published();
