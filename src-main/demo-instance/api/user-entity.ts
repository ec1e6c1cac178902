import type { Instance } from '../instance';
import { supports } from '../instance-version';
import type { User } from '../accounts/user';

type Entity = Readonly<Record<string, unknown>>;

/** What everybody may see of a user. */
export function toPublicUserEntity(instance: Instance, user: User, viewer: User): Entity {
  return { ...toBasicEntity(instance, user), ...toProfileEntity(instance, user, viewer) };
}

/** What a user sees of themself. */
export function toOwnUserEntity(instance: Instance, user: User): Entity {
  return { ...toPublicUserEntity(instance, user, user), ...toAccountEntity(instance, user) };
}

/** What an administrator sees of themself, in `/user`. */
export function toOwnAdministratorEntity(instance: Instance, user: User): Entity {
  return { ...toOwnUserEntity(instance, user), ...toAdministrationEntity(instance, user) };
}

/** What an administrator sees of a user. */
export function toDetailedUserEntity(instance: Instance, user: User, viewer: User): Entity {
  return {
    ...toPublicUserEntity(instance, user, viewer),
    ...toAccountEntity(instance, user),
    ...toAdministrationEntity(instance, user),
    highest_role: 0,
    current_sign_in_ip: null,
    last_sign_in_ip: null,
    sign_in_count: 0,
    plan: null,
    trial: false,
  };
}

function toBasicEntity(instance: Instance, user: User): Entity {
  return {
    id: user.id,
    username: user.username,
    ...(supports(instance.version, 'reordered-users') && { public_email: null }),
    name: user.name,
    state: user.state,
    locked: false,
    avatar_url: null,
    web_url: `${instance.externalUrl}/${user.username}`,
  };
}

function toProfileEntity(instance: Instance, user: User, viewer: User): Entity {
  const isRecent = supports(instance.version, 'reordered-users');
  return {
    created_at: new Date(user.createdAt).toISOString(),
    bio: '',
    location: '',
    ...(!isRecent && { public_email: null, skype: '' }),
    linkedin: '',
    twitter: '',
    discord: '',
    website_url: '',
    ...(isRecent ? { github: '' } : { organization: '' }),
    job_title: '',
    pronouns: null,
    ...(isRecent && { organization: '' }),
    bot: user.isBot,
    work_information: null,
    ...(viewer.id !== user.id && { followers: 0, following: 0, is_followed: false }),
    local_time: null,
  };
}

function toAccountEntity(instance: Instance, user: User): Entity {
  return {
    last_sign_in_at: null,
    confirmed_at: new Date(user.createdAt).toISOString(),
    last_activity_on: new Date(instance.now()).toISOString().slice(0, 10),
    email: user.email,
    theme_id: 3,
    color_scheme_id: 1,
    projects_limit: 100_000,
    current_sign_in_at: null,
    identities: [],
    can_create_group: true,
    can_create_project: true,
    two_factor_enabled: false,
    external: false,
    private_profile: false,
    commit_email: user.email,
    ...(supports(instance.version, 'reordered-users') && { preferred_language: 'en' }),
    shared_runners_minutes_limit: null,
    extra_shared_runners_minutes_limit: null,
    scim_identities: [],
  };
}

function toAdministrationEntity(instance: Instance, user: User): Entity {
  const isRecent = supports(instance.version, 'reordered-users');
  return {
    is_admin: user.isAdministrator,
    note: '',
    namespace_id: user.id,
    created_by: null,
    ...(!isRecent && { email_reset_offered_at: null }),
    using_license_seat: false,
  };
}
